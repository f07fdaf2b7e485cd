import { type ExamplePerson } from './example-person';

const TEMPORARY_FIRST = new Set(['Sergeant', 'Inspector', 'Chief Inspector']);
/** One in so many begins the rank as temporary. */
const ONE_IN = 4;

/** How a person holds the rank on `day`: one in four sergeants, inspectors and chief inspectors begins it as temporary
 *  and keeps it as substantive six to eighteen months later. It follows from staff number and day of promotion alone, so
 *  that it takes nothing from the stream of chance that the rest of the story is drawn from. */
export function rankBasis(
  { number, rank, rankSince, joined }: Pick<ExamplePerson, 'number' | 'rank' | 'rankSince' | 'joined'>,
  day: number,
): string {
  if (!TEMPORARY_FIRST.has(rank) || rankSince === joined) return 'Substantive';
  const mixed = Math.imul(Number(number) ^ Math.imul(rankSince, 0x9e3779b1), 0x85ebca6b) >>> 8;
  if (mixed % ONE_IN !== 0) return 'Substantive';
  const days = 180 + ((mixed >>> 4) % 360);
  return day < rankSince + days ? 'Temporary' : 'Substantive';
}
