import { type Persona, type SchoolName } from './cast.ts';

/**
 * Who may do what, written down by hand from domain.md and the decisions about its silent cells: nothing here is read from the
 * product. A thing of the scene says whose it is; a rule says for whom among the cast it is.
 */
export interface Thing {
  readonly type: string;
  /** Which piece of the content it belongs to. */
  readonly piece?: Piece;
  readonly school?: SchoolName;
  readonly hub?: 'hub' | 'otherHub';
  readonly group?: true;
  /** Whose name, address, session or token it is. */
  readonly person?: Persona;
  /** Of a grant: whom it reaches while it holds. */
  readonly reaches?: readonly Persona[];
  /** One of several alike: seen in lists, and not asked for by itself. */
  readonly aside?: true;
  /** Of a comment or a post: that its words are not there; of a thread, that it is closed. Of a comment: that it is a reply, which has no place and no end of its own. */
  readonly gone?: true;
  /** Of a post: that a facilitator hid its words, which are there for some alone. */
  readonly hidden?: true;
  readonly reply?: true;
  /** Of a thread and what is in it: whose talk it is, the department being `here`; whether everybody was let in by name; whom it was handed over to. */
  readonly talk?: 'department' | 'group' | 'hub' | 'otherHub';
  readonly everybodyInvited?: true;
  readonly handedTo?: Persona;
  /** Of a thread where one posts before one sees others: who has. */
  readonly first?: readonly Persona[];
  /** Of a plan and what is in it: whoever owns it or what holds it. */
  readonly owners?: readonly Persona[];
  /** Of a document: the epoch to open it with. */
  readonly epoch?: string;
}

type Level = 'view' | 'comment' | 'design' | 'member' | 'lead';

const all = <T>(people: readonly Persona[], value: T) => Object.fromEntries(people.map((person) => [person, value])) as Partial<Record<Persona, T>>;

/** Whom a grant to the work group, and one to the hub, reaches: senior leaders never. */
export const GROUP: readonly Persona[] = ['teacher', 'advocate', 'lead', 'viewer', 'commenter', 'designer', 'ungranted', 'specialist'];
export const HUB: readonly Persona[] = [...GROUP, 'outsider', 'trainee', 'hubLead', 'assistant'];
const OF_HUB: readonly Persona[] = [...HUB, 'leader', 'viewersLeader'];

const OWN = { teacher: 'member', advocate: 'member', lead: 'lead', leader: 'view' } as const;

/**
 * The pieces of content and what each of the cast may do with them. Five schemes of `here`: S1 is given as a whole to three
 * departments, of S2 one unit (U2) to the work group, of S3's unit U3 one sequence (Q3) to the hub; S4 is given to nobody any
 * more. D1 and X1 are schemes of a partner and of a school in another hub. P1 is a development plan of `here`, given to two
 * departments, P0 that of the year before; PX one of the school in another hub.
 */
const ACCESS = {
  S1: { viewer: 'view', commenter: 'comment', designer: 'design', ...OWN },
  S2: OWN,
  U2: { ...all(GROUP, 'comment'), ...OWN },
  S3: OWN,
  U3: OWN,
  Q3: { ...all(HUB, 'design'), ...OWN },
  S4: OWN,
  D1: { designer: 'lead' },
  X1: { stranger: 'member' },
  P0: OWN,
  P1: { viewer: 'view', commenter: 'comment', ...OWN },
  PX: { stranger: 'member' },
} as const satisfies Record<string, Partial<Record<Persona, Level>>>;
export type Piece = keyof typeof ACCESS;

const LEVELS: readonly Level[] = ['view', 'comment', 'design', 'member', 'lead'];
/** What is new in a school is its own alone. */
const pieceOf = ({ piece, school }: Thing): Piece => piece ?? (school === 'abroad' ? 'X1' : school === 'designing' ? 'D1' : 'S4');
const level = (persona: Persona, thing: Thing) => LEVELS.indexOf((ACCESS[pieceOf(thing)] as Partial<Record<Persona, Level>>)[persona] ?? ('none' as Level));
const atLeast = (least: Level) => (persona: Persona, thing: Thing) => level(persona, thing) >= LEVELS.indexOf(least);

const HUB_LEADS: readonly Persona[] = ['hubLead', 'assistant'];
const STAFF: Record<SchoolName, readonly Persona[]> = {
  here: ['teacher', 'advocate', 'lead'],
  viewing: ['viewer'],
  commenting: ['commenter'],
  designing: ['designer'],
  nothing: ['ungranted'],
  outside: ['outsider'],
  abroad: ['stranger'],
};
const SENIOR: Partial<Record<SchoolName, readonly Persona[]>> = { here: ['leader'], viewing: ['viewersLeader'] };
const SUBJECT_LEADS: Partial<Record<SchoolName, readonly Persona[]>> = { here: ['lead'], designing: ['designer'] };

const hubOf = ({ school, hub, piece }: Thing) => hub ?? (school === 'abroad' || piece === 'X1' || piece === 'PX' ? 'otherHub' : 'hub');
const leadsOf = (thing: Thing): readonly Persona[] => (hubOf(thing) === 'otherHub' ? ['strangerHubLead'] : HUB_LEADS);
const ofHub = (persona: Persona, thing: Thing) => (hubOf(thing) === 'otherHub' ? (['stranger', 'strangerHubLead'] as Persona[]) : OF_HUB).includes(persona);
const staff = (persona: Persona, { school }: Thing) => school !== undefined && STAFF[school].includes(persona);
const senior = (persona: Persona, { school }: Thing) => school !== undefined && (SENIOR[school] ?? []).includes(persona);
const subjectLead = (persona: Persona, { school }: Thing) => school !== undefined && (SUBJECT_LEADS[school] ?? []).includes(persona);
const hubLead = (persona: Persona, thing: Thing) => leadsOf(thing).includes(persona);

/** Who knows whom by name: oneself, whoever sees the members of one's department, and where one's name stands on something shared. */
const KNOWN_BY = (persona: Persona, { person, ...thing }: Thing): boolean => {
  if (persona === person) return true;
  switch (person) {
    case 'teacher': // removed steps of pieces that reach everybody in the hub but other schools' leaders, whom a post in the hub's thread reaches
    case 'lead': // gave the grants, and posts in the group's threads
      return HUB.includes(persona) || persona === 'leader' || persona === 'viewersLeader';
    case 'advocate': // answers in the department; facilitators of the group and of the hub wait for a post
      return staff(persona, { ...thing, school: 'here' }) || persona === 'leader' || persona === 'specialist' || HUB_LEADS.includes(persona);
    case 'viewer': // let into a thread of the group by name, as the ungranted is
    case 'ungranted':
    case 'commenter': // answers there
      return GROUP.includes(persona) || persona === 'leader' || persona === 'viewersLeader' || HUB_LEADS.includes(persona);
    case 'designer': // awaited in the thread of the group that was handed over to the leader
      return persona === 'leader' || persona === 'specialist' || HUB_LEADS.includes(persona);
    case 'outsider':
      return persona === 'specialist' || HUB_LEADS.includes(persona);
    case 'specialist': // answers in the hub's thread
      return OF_HUB.includes(persona) && persona !== 'trainee';
    case 'leader': // their memberships may be ended by the hub
    case 'viewersLeader':
    case 'hubLead': // adds schools and lets departments into groups: events say who did
      return OF_HUB.includes(persona);
    case 'trainee':
      return HUB_LEADS.includes(persona);
    case 'assistant': // awaited in the hub's threads
      return HUB_LEADS.includes(persona) || persona === 'specialist';
    case 'former': // reached, after leaving, for what the school's log says was refused
      return persona === 'lead' || persona === 'leader';
    case 'stranger':
    case 'strangerHubLead': // opens the other hub's threads
      return persona === 'strangerHubLead' || persona === 'stranger';
    default:
      return false;
  }
};

/** Who writes, and who only reads, in the talk of each space; `invited`: of those let in by name. */
const TALKERS: Readonly<Record<NonNullable<Thing['talk']>, { writes: readonly Persona[]; reads: readonly Persona[]; invited: readonly Persona[]; leads: readonly Persona[] }>> = {
  department: { writes: ['teacher', 'advocate', 'lead'], reads: [], invited: ['specialist'], leads: ['lead'] },
  group: { writes: ['advocate', 'lead', 'commenter', 'designer', 'specialist'], reads: ['leader', 'viewersLeader', ...HUB_LEADS], invited: ['teacher', 'viewer', 'ungranted'], leads: ['specialist'] },
  hub: { writes: [...GROUP, 'outsider', ...HUB_LEADS], reads: ['leader', 'viewersLeader'], invited: [], leads: ['specialist', ...HUB_LEADS] },
  otherHub: { writes: ['stranger', 'strangerHubLead'], reads: [], invited: [], leads: ['strangerHubLead'] },
};
const writes = (persona: Persona, { talk, everybodyInvited }: Thing) =>
  talk !== undefined && (TALKERS[talk].writes.includes(persona) || (everybodyInvited === true && TALKERS[talk].invited.includes(persona)));
const listens = (persona: Persona, thing: Thing) => writes(persona, thing) || (thing.talk !== undefined && TALKERS[thing.talk].reads.includes(persona));
/** In a thread's space, or in a space itself: a group, a department or a hub. */
const leads = (persona: Persona, { talk, group, school, hub }: Thing) =>
  talk !== undefined || group || (school === undefined && hub !== undefined)
    ? TALKERS[talk ?? (group ? 'group' : hub!)].leads.includes(persona)
    : school !== undefined && (SUBJECT_LEADS[school] ?? []).includes(persona);
const facilitates = (persona: Persona, thing: Thing) => leads(persona, thing) || (persona === thing.handedTo && listens(persona, thing));
const reads = (persona: Persona, thing: Thing) => listens(persona, thing) && (thing.first === undefined || thing.first.includes(persona) || facilitates(persona, thing));

/** Of a plan: owners edit what is theirs and below, while they work in the department. */
const owns = (persona: Persona, thing: Thing) => thing.owners?.includes(persona) === true && atLeast('member')(persona, thing);
const editsAction = (persona: Persona, thing: Thing) => atLeast('lead')(persona, thing) || (persona === 'advocate' && atLeast('member')(persona, thing)) || owns(persona, thing);

/** Comments on a plan: its department and its senior leaders write, others by a grant; whoever edits its text decides about suggestions. */
const onPlan = (thing: Thing) => pieceOf(thing).startsWith('P');
const looksAfter = (persona: Persona, thing: Thing) => persona === 'leader' && pieceOf(thing) !== 'PX';
const mayComment = (persona: Persona, thing: Thing) => atLeast('comment')(persona, thing) || (onPlan(thing) && looksAfter(persona, thing));
const mayDecide = (persona: Persona, thing: Thing) => (onPlan(thing) ? atLeast('lead')(persona, thing) || owns(persona, thing) : atLeast('design')(persona, thing));
const comments = {
  edit: (persona: Persona, thing: Thing) => !thing.gone && persona === thing.person && mayComment(persona, thing),
  seeParked: (persona: Persona, thing: Thing) => (persona === thing.person && mayComment(persona, thing)) || mayDecide(persona, thing),
  reattach: (persona: Persona, thing: Thing) => !thing.gone && !thing.reply && ((persona === thing.person && mayComment(persona, thing)) || mayDecide(persona, thing)),
};

const updatesPlanned = (persona: Persona, thing: Thing) => editsAction(persona, thing) || (persona === thing.person && atLeast('member')(persona, thing));
const updatesTalked = (persona: Persona, thing: Thing) => persona === thing.person || persona === thing.handedTo || leads(persona, thing);

const readsOrSees = (persona: Persona, thing: Thing) => (thing.talk === undefined ? atLeast('view')(persona, thing) : reads(persona, thing));

/** Every rule that a field of the schema may name, for each of the cast. */
export const WHO = {
  public: () => true,
  signedIn: () => true,
  'hub.view': ofHub,
  'hub.manage': hubLead,
  'hub.invite': hubLead,
  'department.view': ofHub,
  'department.members': (persona, thing) => persona === thing.person || staff(persona, thing) || senior(persona, thing) || hubLead(persona, thing),
  /** Of a senior leader's own membership, which is in the school. */
  'senior.members': (persona, thing) => senior(persona, thing) || hubLead(persona, thing),
  'department.imports': (persona, thing) => staff(persona, thing) || senior(persona, thing),
  'department.invite': (persona, thing) => (thing.school !== undefined && subjectLead(persona, thing)) || hubLead(persona, thing),
  'scheme.create': staff,
  'person.view': KNOWN_BY,
  'membership.end': (persona, thing) => persona !== thing.person && ((subjectLead(persona, thing) && !thing.person?.endsWith('Leader')) || hubLead(persona, thing)),
  'workGroup.view': (persona) => GROUP.includes(persona) || HUB_LEADS.includes(persona) || persona === 'leader' || persona === 'viewersLeader',
  'workGroup.manage': (persona) => HUB_LEADS.includes(persona),
  'content.view': (persona, thing) =>
    thing.reaches === undefined ? atLeast('view')(persona, thing) : persona in OWN || thing.reaches.includes(persona),
  'content.comment': mayComment,
  'content.edit': atLeast('design'),
  'comment.edit': comments.edit,
  'planComment.edit': comments.edit,
  /** Its words are the author's to take back, wherever they stand. */
  'parkedEdit.view': comments.seeParked,
  'planParkedEdit.view': comments.seeParked,
  'comment.delete': (persona, thing) => !thing.gone && (persona === thing.person || atLeast('lead')(persona, thing)),
  'comment.resolve': (persona, thing) => !thing.reply && atLeast('member')(persona, thing),
  'comment.accept': (persona, thing) => !thing.gone && mayDecide(persona, thing),
  'comment.reattach': comments.reattach,
  'planComment.reattach': comments.reattach,
  'content.share': atLeast('lead'),
  'content.agree': atLeast('lead'),
  'grant.revoke': (persona, thing) => atLeast('lead')(persona, thing) && thing.reaches?.length !== 0,
  'audit.own': (persona) => !['specialist', 'trainee', 'former'].includes(persona),
  'audit.department': subjectLead,
  'audit.school': senior,
  'audit.hub': hubLead,
  'audit.entry': (persona, thing) => persona === thing.person || subjectLead(persona, thing) || senior(persona, thing) || (thing.hub !== undefined && hubLead(persona, thing)),
  /** Of the inbox as a whole, or of an item in it. */
  'inbox.own': (persona, thing) => persona === thing.person && (thing.piece === undefined || atLeast('view')(persona, thing)) && (thing.talk === undefined || reads(persona, thing)),
  'thread.view': listens,
  'thread.read': reads,
  'thread.post': (persona, thing) => !thing.gone && writes(persona, thing),
  'thread.facilitate': facilitates,
  'thread.open': leads,
  /** Of what is to be shown beside a thread. */
  'thread.link': (persona, thing) => listens(persona, thing) && atLeast('view')(persona, thing),
  /** Of a thread, what each has of it for themselves. */
  'thread.own': (persona, thing) => listens(persona, thing) && (thing.person === undefined || persona === thing.person),
  'post.edit': (persona, thing) => persona === thing.person && !thing.gone && !thing.hidden && writes(persona, thing),
  'post.delete': (persona, thing) => persona === thing.person && !thing.gone && listens(persona, thing),
  'post.react': (persona, thing) => !thing.gone && !thing.hidden && writes(persona, thing),
  'post.facilitate': (persona, thing) => !thing.gone && facilitates(persona, thing),
  'template.save': (persona, thing) => hubLead(persona, thing) || (persona === 'specialist' && hubOf(thing) === 'hub'),
  /** Of an action that `person` took on. */
  'action.update': (persona, thing) => (thing.piece?.startsWith('P') ? updatesPlanned(persona, thing) : updatesTalked(persona, thing)),
  /** Of one that came out of a thread, and of one in a plan, whose `owners` are those of what holds it. */
  'action.view': (persona, thing) => readsOrSees(persona, thing),
  /** Of an action that somebody of the one department with a plan took on. */
  'action.takeUp': (persona, { talk }) => talk === 'department' && (persona === 'advocate' || persona === 'lead'),
  'file.read': (persona, thing) => readsOrSees(persona, thing),
  'action.edit': (persona, thing) => (thing.talk === undefined ? editsAction(persona, thing) : updatesTalked(persona, thing)),
  'plan.view': atLeast('view'),
  'plan.summary': (persona, thing) =>
    atLeast('view')(persona, thing) || (hubOf(thing) === 'otherHub' ? persona === 'strangerHubLead' : persona === 'specialist' || HUB_LEADS.includes(persona)),
  'plan.overview': (persona) => persona === 'specialist' || HUB_LEADS.includes(persona),
  'plan.comment': mayComment,
  'plan.edit': (persona, thing) => atLeast('lead')(persona, thing) || owns(persona, thing),
  'plan.editAction': (persona, thing) => editsAction(persona, thing),
  /** Of an action that `person` took on. */
  'plan.updateAction': updatesPlanned,
  'plan.lead': atLeast('lead'),
  /** Of a department. */
  'plan.begin': subjectLead,
  /** Of an action of the department's own thread, for its plan: whoever reads both. */
  'plan.takeUp': (persona, thing) => atLeast('member')(persona, thing),
  'plan.signOff': looksAfter,
  'plan.history': (persona, thing) => atLeast('member')(persona, thing) || looksAfter(persona, thing),
  /** Ways of looking at a plan: everybody has one. */
  'plan.own': atLeast('view'),
  'apiToken.own': (persona, thing) => persona === thing.person,
} as const satisfies Record<string, (persona: Persona, thing: Thing) => boolean>;

export type WallRule = keyof typeof WHO;

/** Whether a rule lets somebody through to a thing. */
export function allows(rule: WallRule, persona: Persona, thing: Thing): boolean {
  return (WHO[rule] as (persona: Persona, thing: Thing) => boolean)(persona, thing);
}
