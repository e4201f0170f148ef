import { describeDocumentContract } from './document-contract.ts';
import { engineSubject } from './document-engine.subject.ts';

describeDocumentContract('the engine alone', () => Promise.resolve(engineSubject));
