import type { DocumentKind } from '../../../../schema/document/roots.ts';
import type {
  AppendGroup, AppendResult, AppendRow, DocumentLog, EpochStart, LoggedUpdate, NewEpoch, ParkedEdit, Snapshot, StoredDocument,
} from '../ports.ts';

interface MemoryDocument {
  readonly kind: DocumentKind;
  readonly departmentId: string;
  epoch: string;
  seq: number;
  readonly updates: (LoggedUpdate & { readonly epoch: string })[];
  readonly leases: Map<number, string>;
  snapshot: (Snapshot & { epoch: string }) | null;
  /** Epoch to the state it began with. */
  readonly beginnings: Map<string, { readonly seq: number; readonly bytes: Uint8Array }>;
}

/** The log without a database: the same contract, kept only as long as the process lives. */
export class MemoryDocumentLog implements DocumentLog {
  readonly documents = new Map<string, MemoryDocument>();
  readonly personVersions = new Map<string, bigint>();
  readonly departmentVersions = new Map<string, bigint>();
  readonly parked: ParkedEdit[] = [];

  create(id: string, kind: DocumentKind, departmentId: string, epoch: string): void {
    this.documents.set(id, { kind, departmentId, epoch, seq: 0, updates: [], leases: new Map(), snapshot: null, beginnings: new Map() });
    if (!this.departmentVersions.has(departmentId)) this.departmentVersions.set(departmentId, 0n);
  }

  load(id: string): Promise<StoredDocument | null> {
    const document = this.documents.get(id);
    if (!document) return Promise.resolve(null);
    const { kind, epoch, departmentId, leases } = document;
    const snapshot = document.snapshot?.epoch === epoch ? document.snapshot : null;
    const tail = this.#after(document, epoch, snapshot?.seq ?? 0);
    return Promise.resolve({ id, kind, epoch, departmentId, snapshot, tail, leases: new Map(leases) });
  }

  append(groups: readonly AppendGroup[]): Promise<AppendResult[]> {
    return Promise.resolve(groups.map((group) => this.#append(group)));
  }

  readAfter(documentId: string, epoch: string, seq: number, limit?: number): Promise<LoggedUpdate[]> {
    const document = this.documents.get(documentId);
    return Promise.resolve(document ? this.#after(document, epoch, seq).slice(0, limit) : []);
  }

  beginning(documentId: string, epoch: string): ReturnType<DocumentLog['beginning']> {
    return Promise.resolve(this.documents.get(documentId)?.beginnings.get(epoch) ?? null);
  }

  writeSnapshot(documentId: string, epoch: string, snapshot: Snapshot): Promise<void> {
    const document = this.documents.get(documentId);
    if (document?.epoch === epoch && (document.snapshot?.seq ?? 0) < snapshot.seq) document.snapshot = { ...snapshot, epoch };
    return Promise.resolve();
  }

  startEpoch({ documentId, epoch, expectedSeq, newEpoch, bytes, stateVector, personId, clientId, stamp }: NewEpoch): Promise<EpochStart> {
    const status = this.#statusOf({ documentId, epoch, expectedSeq }, [{ stamp, authorId: personId }]);
    if (status !== 'saved') return Promise.resolve(status);
    const document = this.documents.get(documentId)!;
    document.epoch = newEpoch;
    document.snapshot = { epoch: newEpoch, seq: ++document.seq, bytes, stateVector };
    document.beginnings.set(newEpoch, { seq: document.seq, bytes });
    document.leases.set(clientId, personId);
    return Promise.resolve(status);
  }

  park(edit: ParkedEdit): Promise<void> {
    this.parked.push(edit);
    return Promise.resolve();
  }

  poll(documentIds: readonly string[], known: ReadonlyMap<string, bigint>): ReturnType<DocumentLog['poll']> {
    const heads = documentIds.flatMap((id) => {
      const document = this.documents.get(id);
      if (!document) return [];
      const departmentVersion = this.departmentVersions.get(document.departmentId)!;
      return [[id, { epoch: document.epoch, seq: document.seq, departmentVersion }] as const];
    });
    const now = (id: string) => this.personVersions.get(id) ?? null;
    const changed = [...known].filter(([id, version]) => now(id) !== version).map(([id]) => [id, now(id)] as const);
    return Promise.resolve({ heads: new Map(heads), changed: new Map(changed) });
  }

  #after(document: MemoryDocument, epoch: string, seq: number): LoggedUpdate[] {
    return document.updates.filter((update) => update.epoch === epoch && update.seq > seq);
  }

  #statusOf({ documentId, epoch, expectedSeq }: Omit<AppendGroup, 'rows'>, rows: readonly Pick<AppendRow, 'stamp' | 'authorId'>[]): EpochStart {
    const document = this.documents.get(documentId);
    if (!document) return 'gone';
    if (document.epoch !== epoch) return 'epoch';
    if (document.seq !== expectedSeq) return 'behind';
    const departmentVersion = this.departmentVersions.get(document.departmentId)!;
    const holds = rows.every(
      ({ stamp, authorId }) =>
        !stamp || (stamp.personVersion === this.personVersions.get(authorId) && stamp.departmentVersion === departmentVersion),
    );
    return holds ? 'saved' : 'access';
  }

  #append({ rows, ...head }: AppendGroup): AppendResult {
    const status = this.#statusOf(head, rows);
    if (status !== 'saved') return { status };
    const { documentId, epoch } = head;
    const document = this.documents.get(documentId)!;
    const departmentVersion = this.departmentVersions.get(document.departmentId)!;
    const ids = new Set(rows.map(({ updateId }) => updateId));
    const known = document.updates.filter(({ updateId }) => ids.has(updateId));
    if (known.length > 0) return { status: 'known', known };
    const seqs = rows.map(({ updateId, authorId, clientId, kind, bytes }) => {
      document.updates.push({ seq: ++document.seq, updateId, authorId, clientId, kind, bytes, epoch });
      if (!document.leases.has(clientId)) document.leases.set(clientId, authorId);
      return document.seq;
    });
    return { status: 'saved', seqs, departmentVersion };
  }
}
