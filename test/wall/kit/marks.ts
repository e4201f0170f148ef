import { PERSONAS, type Persona } from './cast.ts';
import { allows, type Piece, type Thing } from './rules.ts';

type TalkName = NonNullable<Thing['talk']>;

/** Marks beyond those of pieces: what else is written in the scene. */
export type Mark =
  | Piece
  | `outline-${'P1' | 'PX'}`
  | `licence-${string}`
  | `name-${Persona}`
  | `address-${Persona}`
  | `lost-${Persona}`
  | `talk-${TalkName}` | `hidden-${TalkName}` | `report-${TalkName}` | 'first' | `draft-${Persona}` | 'template-hub' | 'template-otherHub'
  | 'hub' | 'otherHub' | 'places' | 'abroad' | 'group' | 'import' | 'token' | 'invitation' | 'hub-invitation';

/** A canary: letters alone, so that it stays one word in addresses, bytes of documents and logs. */
export function mark(of: Mark): string {
  return `zq${of.replaceAll('-', 'x').toLowerCase()}qz`;
}

const PIECES: readonly Piece[] = ['S1', 'S2', 'U2', 'S3', 'U3', 'Q3', 'S4', 'D1', 'X1'];

/** What may be read under a mark, and by whom: written by hand, like the rules. */
function mayRead(persona: Persona, of: Mark): boolean {
  const here: Thing = { type: '', school: 'here' };
  if ((PIECES as readonly string[]).includes(of)) return allows('content.view', persona, { type: '', piece: of as Piece });
  // A licence asks to be named wherever its content is shown, what holds it being visible or not.
  if (of.startsWith('licence-')) return LICENSED[of.slice('licence-'.length)]!.some((piece) => allows('content.view', persona, { type: '', piece }));
  for (const piece of PLANS) {
    if (of === piece) return allows('plan.view', persona, { type: '', piece });
    if (of === `outline-${piece}`) return allows('plan.summary', persona, { type: '', piece });
  }
  if (of.startsWith('name-')) return allows('person.view', persona, { type: '', person: of.slice('name-'.length) as Persona });
  if (of.startsWith('address-')) return of === `address-${persona}`;
  if (of.startsWith('lost-')) return of === `lost-${persona}`;
  // Drafts are kept of everybody; whoever does not see the thread does not see their own.
  if (of.startsWith('draft-')) return of === `draft-${persona}` && TALKS.some((talk) => allows('thread.view', persona, inside(talk)));
  for (const talk of TALKS) {
    if (of === `talk-${talk}`) return allows('thread.view', persona, inside(talk));
    if (of === `hidden-${talk}`) return allows('thread.facilitate', persona, inside(talk)) || (persona === AUTHORS[talk] && allows('thread.view', persona, inside(talk)));
    if (of === `report-${talk}`) return allows('thread.facilitate', persona, inside(talk));
  }
  switch (of) {
    case 'hub':
    case 'otherHub':
      return allows('hub.view', persona, { type: '', hub: of });
    case 'places':
      return allows('department.view', persona, here);
    case 'abroad':
      return allows('department.view', persona, { type: '', school: 'abroad' });
    case 'group':
      return allows('workGroup.view', persona, here);
    case 'import':
      return allows('department.imports', persona, here);
    case 'token':
      return persona === 'teacher';
    case 'invitation':
      return allows('department.invite', persona, here);
    case 'first':
      return allows('thread.read', persona, { type: '', talk: 'group', first: ['lead'] });
    case 'template-hub':
    case 'template-otherHub':
      return allows('hub.view', persona, { type: '', hub: of === 'template-hub' ? 'hub' : 'otherHub' });
    case 'hub-invitation':
      return allows('hub.invite', persona, { type: '', hub: 'hub' });
    default:
      return false;
  }
}

const PLANS = ['P1', 'PX'] as const;
const TALKS: readonly TalkName[] = ['department', 'group', 'hub', 'otherHub'];
/** Whose words were hidden in each. */
const AUTHORS: Readonly<Record<TalkName, Persona>> = { department: 'teacher', group: 'lead', hub: 'teacher', otherHub: 'stranger' };
/** A thread with everybody let in who can be. */
const inside = (talk: TalkName): Thing => ({ type: '', talk, ...((talk === 'department' || talk === 'group') && { everybodyInvited: true }) });

const LICENSED: Record<string, readonly Piece[]> = { S1: ['S1'], S2: ['S2', 'U2'], S3: ['S3', 'U3', 'Q3'], S4: ['S4'], D1: ['D1'], X1: ['X1'] };

const EVERY: readonly Mark[] = [
  ...PIECES,
  ...Object.keys(LICENSED).map((name) => `licence-${name}` as const),
  ...PERSONAS.flatMap((persona) => [`name-${persona}`, `address-${persona}`, `lost-${persona}`, `draft-${persona}`] as const),
  ...PLANS.flatMap((piece) => [piece, `outline-${piece}`] as const),
  ...TALKS.flatMap((talk) => [`talk-${talk}`, `hidden-${talk}`, `report-${talk}`] as const),
  'first', 'template-hub', 'template-otherHub',
  'hub', 'otherHub', 'places', 'abroad', 'group', 'import', 'token', 'invitation', 'hub-invitation',
];

/** No mark is longer. */
const LONGEST = Math.max(...EVERY.map((of) => mark(of).length));

/** The marks in a text or in bytes: megabytes are read once, not once for each mark that there is. */
export function marksIn(text: string): Mark[] {
  const found = new Set<string>();
  for (let at = text.indexOf('zq'); at >= 0; at = text.indexOf('zq', at + 1)) {
    const word = text.slice(at, at + LONGEST);
    const end = word.indexOf('qz', 'zq'.length + 1);
    if (end > 0) found.add(word.slice(0, end + 'qz'.length));
  }
  return EVERY.filter((of) => found.has(mark(of)));
}

/** Those of them that somebody, or nobody signed in (null), may not read. */
export function strayMarks(persona: Persona | null, text: string): Mark[] {
  return marksIn(text).filter((of) => persona === null || !mayRead(persona, of));
}

