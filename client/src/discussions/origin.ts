/** What this page calls itself in its mutations, so that the server does not send it the echo of its own. */
export const ORIGIN = crypto.randomUUID();
