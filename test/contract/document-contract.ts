import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { hostileContract } from './document-hostile.contract.ts';
import { rightsContract } from './document-rights.contract.ts';
import { savingContract } from './document-saving.contract.ts';
import type { DocumentServer, Subject } from './document-server.ts';

const PARTS = {
  saving: (server) => describe('saving and coming back', () => savingContract(server)),
  rights: (server) => describe('rights and presence', () => rightsContract(server)),
  hostile: (server, subject) => describe('hostile input', () => hostileContract(server, subject)),
} satisfies Record<string, (server: () => DocumentServer, subject: () => Subject) => void>;

/** What every server of documents promises, or a part of it, tried on one of them: a document a test. */
export function describeDocumentContract(name: string, startSubject: () => Promise<Subject>, parts: readonly (keyof typeof PARTS)[] = ['saving', 'rights', 'hostile']): void {
  describe(name, () => {
    let subject: Subject;
    let server: DocumentServer;
    beforeAll(async () => {
      subject = await startSubject();
    });
    beforeEach(async () => {
      server = await subject.start();
    });
    afterEach(() => server.close());
    afterAll(() => subject.close());

    for (const part of parts) PARTS[part](() => server, () => subject);
  });
}
