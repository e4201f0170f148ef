import type { HalfTermName, Tier } from '../../generated/prisma/enums.ts';

/** What a scheme holds already, as far as an import has to know it. */
export interface ExistingScheme {
  readonly programmes: readonly {
    readonly id: string;
    readonly sourceIri: string | null;
    readonly yearGroup: number;
    readonly tier: Tier | null;
  }[];
  readonly units: readonly { readonly id: string; readonly sourceIri: string | null; readonly title: string }[];
  readonly placements: readonly {
    readonly programmeId: string;
    readonly unitId: string;
    readonly halfTerm: HalfTermName;
    readonly position: string;
  }[];
  readonly threads: readonly { readonly id: string; readonly name: string }[];
  readonly unitThreads: readonly { readonly unitId: string; readonly threadId: string }[];
  readonly terms: readonly { readonly unitId: string; readonly term: string; readonly position: string }[];
  readonly sequences: readonly { readonly id: string; readonly unitId: string; readonly position: string }[];
  readonly steps: readonly ExistingStep[];
  readonly misconceptions: readonly {
    readonly id: string;
    readonly stepId: string;
    readonly sourceIri: string | null;
    readonly position: string;
  }[];
  /** Object id (of a sequence or unit) to the id of its document. */
  readonly documents: ReadonlyMap<string, string>;
}

export interface ExistingStep {
  readonly id: string;
  readonly sequenceId: string;
  readonly unitId: string;
  readonly sourceIri: string | null;
  readonly title: string;
  readonly position: string;
  /** When a person last changed it. */
  readonly editedAt: Date | null;
  readonly removedAt: Date | null;
}

export const NOTHING_YET: ExistingScheme = {
  programmes: [],
  units: [],
  placements: [],
  threads: [],
  unitThreads: [],
  terms: [],
  sequences: [],
  steps: [],
  misconceptions: [],
  documents: new Map(),
};
