import { type WorkforceType } from '@muster/domain';

/** How many women and men hold a rank of a workforce type. */
export interface Post {
  readonly type: WorkforceType;
  readonly rank: string;
  readonly Female: number;
  readonly Male: number;
}

/** West Midlands Police at 31 March 2022 by workforce type, rank and sex, headcount. Source: Home Office, police
 *  workforce England and Wales, Open Government Licence v3.0. Volunteers are left out. Staff have no ranks there; their
 *  split by grade is invented. */
export const PUBLISHED_POSTS: readonly Post[] = [
  { type: 'officer', rank: 'Chief Officer', Female: 2, Male: 2 },
  { type: 'officer', rank: 'Chief Superintendent', Female: 7, Male: 17 },
  { type: 'officer', rank: 'Superintendent', Female: 15, Male: 31 },
  { type: 'officer', rank: 'Chief Inspector', Female: 30, Male: 53 },
  { type: 'officer', rank: 'Inspector', Female: 98, Male: 215 },
  { type: 'officer', rank: 'Sergeant', Female: 300, Male: 801 },
  { type: 'officer', rank: 'Constable', Female: 2248, Male: 3887 },
  { type: 'pcso', rank: 'Community Support Officer', Female: 221, Male: 229 },
  { type: 'designated', rank: 'Designated Detention Officer', Female: 59, Male: 58 },
  ...staffByGrade({ Female: 2449, Male: 1497 }),
  { type: 'special', rank: 'Special Constable', Female: 68, Male: 236 },
];

function staffByGrade(staff: { Female: number; Male: number }): Post[] {
  const shares = [0.01, 0.03, 0.07, 0.12, 0.17, 0.2, 0.22];
  const grades = ['Senior manager', 'Grade G', 'Grade F', 'Grade E', 'Grade D', 'Grade C', 'Grade B'];
  const posts = grades.map((rank, index) => ({
    type: 'staff' as const,
    rank,
    Female: Math.round(staff.Female * (shares[index] ?? 0)),
    Male: Math.round(staff.Male * (shares[index] ?? 0)),
  }));
  const rest = (sex: 'Female' | 'Male') => staff[sex] - posts.reduce((sum, post) => sum + post[sex], 0);
  return [...posts, { type: 'staff', rank: 'Grade A', Female: rest('Female'), Male: rest('Male') }];
}

/** The same shape for a force of `people`, each post rounded to whole people. */
export function shapeForce(people: number): readonly Post[] {
  const published = PUBLISHED_POSTS.reduce((sum, { Female, Male }) => sum + Female + Male, 0);
  const scaled = (count: number) => Math.round((count * people) / published);
  return PUBLISHED_POSTS.map((post) => ({ ...post, Female: scaled(post.Female), Male: scaled(post.Male) }));
}
