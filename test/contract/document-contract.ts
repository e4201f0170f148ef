import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { hostileContract } from './document-hostile.contract.ts';
import { rightsContract } from './document-rights.contract.ts';
import { savingContract } from './document-saving.contract.ts';
import type { DocumentServer, Subject } from './document-server.ts';

/** What every server of documents promises, tried on one of them: a document a test, one subject a file. */
export function describeDocumentContract(name: string, startSubject: () => Promise<Subject>): void {
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

    describe('saving and coming back', () => savingContract(() => server));
    describe('rights and presence', () => rightsContract(() => server));
    describe('hostile input', () => hostileContract(() => server, () => subject));
  });
}
