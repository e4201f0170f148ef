import type { HalfTermName, Strand, Tier } from '../../generated/prisma/enums.ts';
import type { NewDocument, RootChange } from './import-documents.port.ts';
import type { ImportReport, StepLeftAlone } from './import-report.ts';

/** Where rows belong; every row of the scheme carries both ids for the security policies. */
export interface PlanScope {
  readonly schemeId: string;
  readonly departmentId: string;
}

/** Rows to insert, in an order in which each finds those it refers to. */
export interface PlannedRows {
  readonly programmes: { id: string; yearGroup: number; tier: Tier | null; sourceIri: string }[];
  readonly threads: { id: string; name: string; strand: Strand; sourceIri: string }[];
  readonly units: { id: string; title: string; sourceIri: string }[];
  readonly placements: { id: string; programmeId: string; unitId: string; halfTerm: HalfTermName; weeks: number; position: string }[];
  readonly unitThreads: { unitId: string; threadId: string }[];
  readonly terms: { id: string; unitId: string; term: string; meaning: string; sourceIri: string; position: string }[];
  readonly sequences: { id: string; unitId: string; title: string; position: string }[];
  readonly steps: { id: string; sequenceId: string; unitId: string; title: string; position: string; sourceIri: string }[];
  readonly misconceptions: { id: string; stepId: string; sequenceId: string; unitId: string; position: string; sourceIri: string }[];
}

/** Everything an import will do, worked out before anything is written. */
export interface ImportPlan {
  readonly rows: PlannedRows;
  readonly newDocuments: readonly NewDocument[];
  /** Steps to retitle. */
  readonly retitled: readonly { readonly stepId: string; readonly sequenceId: string; readonly title: string }[];
  /** Changes to documents that exist, by document id. */
  readonly edits: ReadonlyMap<string, readonly RootChange[]>;
  readonly report: ImportReport;
}

/** The plan while it grows. */
export interface PlanDraft {
  readonly rows: PlannedRows;
  readonly newDocuments: NewDocument[];
  readonly retitled: { stepId: string; sequenceId: string; title: string }[];
  readonly edits: Map<string, RootChange[]>;
  readonly counts: { added: number; updated: number; unchanged: number };
  readonly leftAlone: StepLeftAlone[];
}

export function emptyDraft(): PlanDraft {
  return {
    rows: { programmes: [], threads: [], units: [], placements: [], unitThreads: [], terms: [], sequences: [], steps: [], misconceptions: [] },
    newDocuments: [],
    retitled: [],
    edits: new Map(),
    counts: { added: 0, updated: 0, unchanged: 0 },
    leftAlone: [],
  };
}
