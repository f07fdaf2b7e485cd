import { type RankLadder } from '@muster/domain';
import { type RankProfile } from '@muster/stats';
import { type Axis } from '../questions/axis';
import { type RankCounts } from './count-ranks';

export interface BandProfiles {
  /** One per group of the axis, in its order. */
  readonly profiles: readonly RankProfile[];
  /** People, declared or not, whose rank is in no band or not recorded. */
  readonly outside: number;
}

/** The people of each group by band of ranks. */
export function bandProfiles(
  { ranks }: RankLadder,
  { groups }: Axis,
  counts: readonly RankCounts[],
): BandProfiles {
  const bands = new Map(ranks.map(({ code, band }) => [code, band]));
  const people = (code: string, band: string) =>
    counts
      .filter(({ rank }) => bands.get(rank) === band)
      .reduce((sum, { groups: held }) => sum + (held.get(code) ?? 0), 0);
  return {
    profiles: groups.map(({ code }) => ({
      lower: people(code, 'lower'),
      middle: people(code, 'middle'),
      upper: people(code, 'upper'),
    })),
    outside: counts
      .filter(({ rank }) => bands.get(rank) === undefined)
      .reduce((sum, { total }) => sum + total, 0),
  };
}
