import { describeDocumentContract } from './document-contract.ts';
import { socketSubject } from './document-socket.subject.ts';

describeDocumentContract('a server over sockets and Postgres', socketSubject);
