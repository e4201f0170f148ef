/**
 * The version of the editor's schema: nodes, marks and root names together.
 * Raised with every change an older editor would not understand; an older client is told to reload before any editor mounts (D16).
 */
export const DOCUMENT_SCHEMA_VERSION = 1;
