/** What an import did, in numbers and titles; kept in curriculum_import.report. Lessons become steps. */
export interface ImportReport {
  /** What the published curriculum holds. */
  readonly programmes: number;
  readonly units: number;
  readonly lessons: number;
  /** Steps that are new. */
  readonly added: number;
  /** Steps that were there, had not been edited, and now read as published. */
  readonly updated: number;
  /** Steps that read as published already. */
  readonly unchanged: number;
  /** Steps that somebody has edited, or removed, and that read otherwise than published. */
  readonly leftAlone: readonly StepLeftAlone[];
}

export interface StepLeftAlone {
  readonly stepId: string;
  readonly title: string;
  readonly unitTitle: string;
}
