/** A sign-in session as the product knows it, whatever library stands behind it. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly sharedComputer: boolean;
}

/** What a sign-in answers with: the session's cookies as `Set-Cookie` values. */
export interface SignedIn {
  readonly userId: string;
  readonly setCookie: readonly string[];
}

/** Our own door to the sign-in library: nothing else in the product knows which one it is. */
export interface SessionPort {
  /** The live session of a request's `Cookie` header, or null. */
  current(cookie: string | undefined): Promise<Session | null>;
  /** @throws DomainProblem UNAUTHENTICATED for a wrong address or password: the two look the same. */
  signIn(credentials: { email: string; password: string; sharedComputer: boolean; address: string }): Promise<SignedIn>;
  /** Makes an account. @throws DomainProblem INVALID_INPUT where the password is too weak, CONFLICT where the address has an account. */
  register(account: { name: string; email: string; password: string }): Promise<{ userId: string }>;
  /** Whether an address has an account. */
  hasAccount(email: string): Promise<boolean>;
  /** Ends the request's session. @returns cookies that take it off the browser, and the id of the ended session */
  signOut(cookie: string | undefined): Promise<{ sessionId: string | null; setCookie: readonly string[] }>;
  /** Ids of those sessions that are still live. */
  stillLive(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
}
