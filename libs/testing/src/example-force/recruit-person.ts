import { type WorkforceType } from '@muster/domain';
import { type Random } from './create-random';
import { describePerson } from './describe-person';
import { drawFte } from './draw-fte';
import { type ExamplePerson } from './example-person';
import { UNITS } from './units';

export const YEAR = 365.25;

/** What is settled before a person is invented. */
export interface Vacancy {
  readonly number: string;
  readonly type: WorkforceType;
  readonly rank: string;
  readonly sex: 'Female' | 'Male';
  readonly ethnicity: string;
  readonly joined: number;
  /** Since when in the rank; not before `joined`. */
  readonly rankSince: number;
}

const AGES: Readonly<Record<WorkforceType, readonly [number, number]>> = {
  officer: [19, 33],
  pcso: [18, 52],
  designated: [20, 54],
  staff: [18, 57],
  special: [18, 40],
};

/** Invents the rest of a person for a vacancy. Specials are volunteers: they count as heads and not as FTE. */
export function recruitPerson(random: Random, vacancy: Vacancy): ExamplePerson {
  const { type, sex, joined } = vacancy;
  const [youngest, oldest] = AGES[type];
  // Officers: two draws multiplied, most join young and a few late. The others join at any age.
  const late = type === 'officer' ? random.next() * random.next() : random.next();
  const age = youngest + (oldest - youngest) * late + random.next();
  return {
    ...vacancy,
    ...describePerson(random),
    born: Math.floor(joined - age * YEAR),
    unit: random.weighted(UNITS[type]),
    fte: type === 'special' ? 0 : drawFte(random, type, sex),
    contract: contractOf(random, type),
    left: null,
  };
}

function contractOf(random: Random, type: WorkforceType): string {
  if (type === 'special') return 'Volunteer';
  if (type === 'officer') return 'Permanent';
  return random.weighted({ Permanent: 93, 'Fixed term': 6, Apprentice: 1 });
}
