/** Operations that are written by hand: name to the hash by which the server knows the text (schema/operations.json). */
export const DOCUMENT_IDS: Readonly<Record<string, string>> = {
  documentSync: '2c44a4d3b51c182b904456d5827fe5650e835411bd4b0c283952c7a79fac25fe',
  parkDocumentEdit: '0ea79c8fc52a98f391f614639ca9befc90b024cb255195b369ffacf0319d7119',
  pushDocumentUpdate: '9cb15e3a105e43831851081b1e7b6dd62208538df7bd4cc048d817800e49b577',
  setPresence: '93d4c47d25b22861ca9d1b5238bcaf4c4b684b7084fbf71dd7dd7cf1b7c09b65',
  settleLostWords: 'd6998475d9269ef428947d8c311c3d1978f1fee0c5f0fa76682c6fd18e5e15a7',
  startDocumentAfresh: '1319757156b55c0bea07429c09a93b8f45b700d3f165287c0193b0b1d9ee4123',
};
