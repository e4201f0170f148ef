import { afterAll, beforeAll } from 'vitest';
import { DOCUMENT_SYNC } from '../../schema/document/sync-operation.ts';
import { describeDocumentContract } from './document-contract.ts';
import { OWN_SELECTION, socketSubjects } from './document-socket.subject.ts';

let subjects: Awaited<ReturnType<typeof socketSubjects>>;
beforeAll(async () => {
  subjects = await socketSubjects();
});
afterAll(() => subjects.end());

describeDocumentContract('a server over sockets and Postgres, asked as every editor asks', () => Promise.resolve(subjects.asking(DOCUMENT_SYNC)));
describeDocumentContract('the same server, asked otherwise', () => Promise.resolve(subjects.asking(OWN_SELECTION)), ['saving', 'rights']);
