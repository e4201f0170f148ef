import type {
  AdvocateProfile, CurriculumImportStatus, GrantLevel, HalfTermName, Role, SchemeStatus, Strand, Tier, WorkGroupKind, WorkGroupStatus,
} from '../graphql/generated/graphql.ts';

export const HALF_TERMS = ['AUTUMN_1', 'AUTUMN_2', 'SPRING_1', 'SPRING_2', 'SUMMER_1', 'SUMMER_2'] as const satisfies HalfTermName[];

export const HALF_TERM_LABEL: Readonly<Record<HalfTermName, string>> = {
  AUTUMN_1: 'Autumn 1', AUTUMN_2: 'Autumn 2', SPRING_1: 'Spring 1', SPRING_2: 'Spring 2', SUMMER_1: 'Summer 1', SUMMER_2: 'Summer 2',
};

export const STRANDS = ['NUMBER', 'ALGEBRA', 'RATIO', 'GEOMETRY', 'STATISTICS', 'PROBABILITY'] as const satisfies Strand[];

/** In full, for legends and threads. */
export const STRAND_LABEL: Readonly<Record<Strand, string>> = {
  NUMBER: 'Number', ALGEBRA: 'Algebra', RATIO: 'Ratio and proportion', GEOMETRY: 'Geometry and measure', STATISTICS: 'Statistics', PROBABILITY: 'Probability',
};

/** In one word, for the narrow bars of the map. */
export const STRAND_WORD: Readonly<Record<Strand, string>> = { ...STRAND_LABEL, RATIO: 'Ratio', GEOMETRY: 'Geometry' };

/** The custom property that holds a strand's colour. */
export function strandColour(strand: Strand | undefined): string {
  return strand ? `var(--${strand.toLowerCase()})` : 'var(--rule-2)';
}

export const ROLE_LABEL: Readonly<Record<Role, string>> = {
  TEACHER: 'Teacher',
  MASTERY_ADVOCATE: 'Mastery advocate',
  SUBJECT_LEAD: 'Subject lead',
  SENIOR_LEADER: 'Senior leader',
  MASTERY_SPECIALIST: 'Mastery specialist',
  SPECIALIST_IN_TRAINING: 'Specialist in training',
  HUB_LEAD: 'Hub lead',
  ASSISTANT_HUB_LEAD: 'Assistant hub lead',
};

/** A role as a person of the department would say it; an advocate with their profile (R1). */
export function roleLabel(role: Role, profile?: AdvocateProfile | null): string {
  return role === 'MASTERY_ADVOCATE' && profile ? `${ROLE_LABEL[role]} ${profile}` : ROLE_LABEL[role];
}

export const LEVEL_LABEL: Readonly<Record<GrantLevel, string>> = { VIEW: 'can view', COMMENT: 'can comment', CO_DESIGN: 'can co-design' };

/** What a level lets people do, under its name in the sharing dialog. */
export const LEVEL_MEANING: Readonly<Record<GrantLevel, string>> = {
  VIEW: 'They read it, and see changes as they happen.',
  COMMENT: 'They read it, say what they see beside it, and suggest other words.',
  CO_DESIGN: 'They write in it with you, and add, move and remove steps. They never share, agree or delete it.',
};

export const GROUP_KIND_LABEL: Readonly<Record<WorkGroupKind, string>> = {
  DEVELOPMENT: 'Development group', EMBEDDING: 'Embedding group', SUSTAINING: 'Sustaining group', OTHER: 'Work group',
};

export const GROUP_STATUS_LABEL: Readonly<Record<WorkGroupStatus, string>> = {
  DRAFT: 'Draft', OPEN: 'Open to schools', CLOSED: 'Closed to new schools', RUNNING: 'Running', REPORTING: 'Reporting', ARCHIVED: 'Archived',
};

export const SCHEME_STATUS_LABEL: Readonly<Record<SchemeStatus, string>> = { DRAFT: 'Draft', AGREED: 'Agreed', ARCHIVED: 'Archived' };

export const TIER_LABEL: Readonly<Record<Tier, string>> = { FOUNDATION: 'Foundation', HIGHER: 'Higher' };

export const IMPORT_STATUS_LABEL: Readonly<Record<CurriculumImportStatus, string>> = {
  QUEUED: 'Waiting to begin', READING: 'Reading the files', WRITING: 'Writing units', DONE: 'Imported', FAILED: 'Not imported',
};

/** "Year 8", "Year 10 Higher". */
export function yearLabel(programme: { readonly yearGroup: number; readonly tier?: Tier | null }): string {
  return programme.tier ? `Year ${programme.yearGroup} ${TIER_LABEL[programme.tier]}` : `Year ${programme.yearGroup}`;
}

/** "2026/27" for the academic year that begins in 2026. */
export function yearSpan(academicYear: number): string {
  return `${academicYear}/${String((academicYear + 1) % 100).padStart(2, '0')}`;
}

/** "1 week", "3 weeks"; any noun whose plural takes an s. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

interface PlacedUnit {
  readonly title: string;
  readonly placement?: { readonly halfTerm: HalfTermName; readonly programme?: { readonly yearGroup: number; readonly tier?: Tier | null } | null } | null;
}

/** Where a unit stands: "Year 8 · Autumn 1". Empty where only the unit itself is shared. */
export function placeLabel(unit: PlacedUnit | null | undefined): string {
  const placement = unit?.placement;
  if (!placement) return '';
  const halfTerm = HALF_TERM_LABEL[placement.halfTerm];
  return placement.programme ? `${yearLabel(placement.programme)} · ${halfTerm}` : halfTerm;
}

/** The line over a sequence: "Year 8 · Autumn 1 · Ratio and scale". */
export function unitLine(unit: PlacedUnit | null | undefined): string {
  return [placeLabel(unit), unit?.title].filter(Boolean).join(' · ');
}

/** What kind of group and which year, without saying its title twice: "Embedding group 2026/27", or only "2026/27". */
export function groupLine(group: { readonly title: string; readonly kind: WorkGroupKind; readonly academicYearLabel: string }): string {
  const kind = GROUP_KIND_LABEL[group.kind];
  return group.title.startsWith(kind) ? group.academicYearLabel : `${kind} ${group.academicYearLabel}`;
}

/** "Hollin Lane School · Mathematics". */
export function departmentLabel(department: { readonly name: string; readonly school: { readonly name: string } }): string {
  return `${department.school.name} · ${department.name}`;
}
