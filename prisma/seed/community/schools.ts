/**
 * The hub and its schools. All names are invented; the URNs run from 990001, far above any that the register of schools
 * has given out (those of England begin with 1, those of Wales with 4), so none can be taken for a real school's.
 */
export const HUB = { name: 'Alder Valley Maths Hub' } as const;

export interface SchoolData {
  readonly name: string;
  readonly urn: string;
  readonly localAuthority: string;
  readonly trust?: string;
  readonly department: string;
  /** Only where the school keeps other dates than its hub: days by which a half-term ends earlier. */
  readonly endsEarlier?: Readonly<Record<string, number>>;
}

export const SCHOOLS = {
  hollinLane: { name: 'Hollin Lane School', urn: '990001', localAuthority: 'Aldershire', department: 'Mathematics' },
  stBedes: { name: 'St Bede’s School', urn: '990002', localAuthority: 'Aldershire', trust: 'Harebell Schools Trust', department: 'Mathematics' },
  eastmere: { name: 'Eastmere Academy', urn: '990003', localAuthority: 'Kestrelby', trust: 'Long Furrow Learning Trust', department: 'Maths' },
  marlowRoad: { name: 'Marlow Road School', urn: '990004', localAuthority: 'Kestrelby', department: 'Mathematics' },
  tannersBrook: { name: 'Tanners Brook School', urn: '990005', localAuthority: 'Aldershire', department: 'Mathematics' },
  highfold: { name: 'Highfold Academy', urn: '990006', localAuthority: 'Aldershire', trust: 'Long Furrow Learning Trust', department: 'Maths' },
  thornwick: { name: 'Thornwick Valley School', urn: '990007', localAuthority: 'Aldershire', department: 'Mathematics' },
  otterbridge: { name: 'Otterbridge High School', urn: '990008', localAuthority: 'Kestrelby', department: 'Mathematics' },
  fallowdene: { name: 'Fallowdene School', urn: '990009', localAuthority: 'Aldershire', trust: 'Harebell Schools Trust', department: 'Mathematics' },
  skelderPark: {
    name: 'Skelder Park Academy',
    urn: '990010',
    localAuthority: 'Kestrelby',
    trust: 'Long Furrow Learning Trust',
    department: 'Maths',
    // Two weeks off in October.
    endsEarlier: { AUTUMN_1: 7 },
  },
  millrace: { name: 'Millrace High School', urn: '990011', localAuthority: 'Aldershire', department: 'Mathematics' },
  ashdyke: { name: 'Ashdyke Community College', urn: '990012', localAuthority: 'Aldershire', department: 'Mathematics' },
  coldstone: { name: 'Coldstone Academy', urn: '990013', localAuthority: 'Kestrelby', trust: 'Harebell Schools Trust', department: 'Mathematics' },
  pennyfold: { name: 'Pennyfold School', urn: '990014', localAuthority: 'Kestrelby', department: 'Mathematics' },
} as const satisfies Record<string, SchoolData>;

export type SchoolKey = keyof typeof SCHOOLS;
