import { RANK_BANDS, type RankLadder } from '@muster/domain';

/** Ranks that a release shows together. */
export interface RankGroup {
  readonly code: string;
  readonly label: string;
  readonly ranks: readonly string[];
  /** Place on the ladder of its lowest rank. */
  readonly order: number;
}

const MOST_RANKS_ON_THEIR_OWN = 6;
const BANDS = { lower: 'Lower ranks', middle: 'Middle ranks', upper: 'Upper ranks' } as const;

/** The groups in which a release shows the ranks of a ladder, lowest first: those of the ladder; else each rank on its own
 *  where there are at most six; else its bands; null when it has none, because more would be blank. */
export function rankGroups({ ranks, releaseGroups }: RankLadder): readonly RankGroup[] | null {
  const orders = new Map(ranks.map(({ code, order }) => [code, order]));
  const lowest = (codes: readonly string[]) => Math.min(...codes.flatMap((code) => orders.get(code) ?? []));
  if (releaseGroups) return releaseGroups.map((group) => ({ ...group, order: lowest(group.ranks) }));
  if (ranks.length <= MOST_RANKS_ON_THEIR_OWN) {
    return ranks
      .map(({ code, label, order }) => ({ code, label, order, ranks: [code] }))
      .toSorted((a, b) => a.order - b.order);
  }
  const bands = RANK_BANDS.flatMap((band) => {
    const codes = ranks.flatMap((rank) => (rank.band === band ? [rank.code] : []));
    return codes.length === 0 ? [] : [{ code: band, label: BANDS[band], ranks: codes, order: lowest(codes) }];
  });
  return bands.length === 0 ? null : bands;
}
