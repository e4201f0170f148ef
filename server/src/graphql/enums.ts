import { registerEnumType } from 'type-graphql';
import {
  ActionStatus,
  AdvocateProfile,
  AnchorState,
  BigIdea,
  CommentKind,
  CriterionState,
  CurriculumImportStatus,
  DecisionStatus,
  EvidenceKind,
  GrantLevel,
  HalfTermName,
  LinkedObject,
  PlanLinkedObject,
  PlanStatus,
  PlanViewKind,
  Rag,
  ReactionKind,
  ReportSettlement,
  Role,
  SchemeStatus,
  Stance,
  Strand,
  SuggestionStatus,
  Term,
  Tier,
  WorkGroupKind,
  WorkGroupStatus,
} from '../generated/prisma/enums.ts';

registerEnumType(Role, { name: 'Role', description: 'What a membership makes a person in its department, school or hub.' });
registerEnumType(AdvocateProfile, { name: 'AdvocateProfile', description: 'A: years behind them and a word that counts; B: wants to lead change (R1).' });
registerEnumType(HalfTermName, { name: 'HalfTermName', description: 'The six half-terms of an academic year, in order.' });
registerEnumType(SchemeStatus, { name: 'SchemeStatus', description: 'Draft, agreed by the subject lead, or archived.' });
registerEnumType(Strand, { name: 'Strand', description: 'The strands of mathematics that curriculum threads are coloured by.' });
registerEnumType(Tier, { name: 'Tier', description: 'The tiers of Key Stage 4.' });
registerEnumType(GrantLevel, { name: 'GrantLevel', description: 'View; comment; or co-design, which also adds, moves and removes steps but never shares, agrees or deletes.' });
registerEnumType(WorkGroupKind, { name: 'WorkGroupKind', description: 'Where a group stands on the pathway (R3), or another way in (R16).' });
registerEnumType(WorkGroupStatus, { name: 'WorkGroupStatus', description: 'From draft to archived.' });
registerEnumType(CurriculumImportStatus, { name: 'CurriculumImportStatus', description: 'How far an import has come.' });
registerEnumType(CommentKind, { name: 'CommentKind', description: 'What a comment does: it notices, wonders or suggests.' });
registerEnumType(BigIdea, { name: 'BigIdea', description: 'The five big ideas of teaching for mastery.' });
registerEnumType(ReactionKind, { name: 'ReactionKind', description: 'The few things that can be said of a comment with one click.' });
registerEnumType(AnchorState, { name: 'AnchorState', description: 'PLACE: a sequence, a step or a whole field. FOUND and LOST: a passage of text, and whether its words are still there.' });
registerEnumType(SuggestionStatus, { name: 'SuggestionStatus', description: 'Whether a suggestion was taken into the text.' });

registerEnumType(LinkedObject, { name: 'LinkedObject', description: 'What can be shown beside a thread.' });
registerEnumType(DecisionStatus, { name: 'DecisionStatus', description: 'Open, or what it came to.' });
registerEnumType(Stance, { name: 'Stance', description: 'CONSENT: I can live with it. CONCERN: note what I say, and go on. OBJECTION: I see harm in it.' });
registerEnumType(ReportSettlement, { name: 'ReportSettlement', description: 'Whether the post that was reported was hidden or kept.' });
registerEnumType(ActionStatus, { name: 'ActionStatus', description: 'How far somebody is with what they took on.' });
registerEnumType(PlanStatus, { name: 'PlanStatus', description: 'Draft, agreed by the department, or put away.' });
registerEnumType(CriterionState, { name: 'CriterionState', description: 'How far a success criterion has come.' });
registerEnumType(Rag, { name: 'Rag', description: 'Red, amber or green; screens show its letter and a shape, too.' });
registerEnumType(EvidenceKind, { name: 'EvidenceKind', description: 'What shows it; never a named pupil.' });
registerEnumType(Term, { name: 'Term', description: 'The three terms of an academic year.' });
registerEnumType(PlanLinkedObject, { name: 'PlanLinkedObject', description: 'What a piece of a plan leads to. More kinds will come.' });
registerEnumType(PlanViewKind, { name: 'PlanViewKind', description: 'The four views of a plan.' });

export const Due = { NONE: 'NONE', DUE: 'DUE', OVERDUE: 'OVERDUE' } as const;
export type Due = (typeof Due)[keyof typeof Due];
registerEnumType(Due, { name: 'Due', description: 'DUE within fourteen days, its own day included, then OVERDUE; nothing that is done or dropped is either.' });

export { ActionStatus, AdvocateProfile, AnchorState, BigIdea, CommentKind, CriterionState, CurriculumImportStatus, DecisionStatus, EvidenceKind, GrantLevel, HalfTermName, LinkedObject, PlanLinkedObject, PlanStatus, PlanViewKind, Rag, ReactionKind, ReportSettlement, Role, SchemeStatus, Stance, Strand, SuggestionStatus, Term, Tier, WorkGroupKind, WorkGroupStatus };
