import { type RankLadder } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';
import { type RankCounts } from './count-ranks';

/** One line of a rank profile: a rank on its own, or that rank and those above it. */
export interface RankLine {
  readonly rank: string;
  readonly label: string;
  readonly orAbove: boolean;
  /** Codes of the ranks that are counted in it. */
  readonly ranks: readonly string[];
}

/** The lines of a profile: every rank of the ladder from the highest down, each step followed by itself "or above", which
 *  parallel ranks share; then ranks that somebody holds and the ladder does not know; then the not recorded. */
export function rankLines({ ranks }: RankLadder, held: readonly RankCounts[]): readonly RankLine[] {
  const falling = ranks.toSorted((a, b) => b.order - a.order);
  const lines = falling.flatMap(({ code, label, order }, at): RankLine[] => {
    const alone = { rank: code, label, orAbove: false, ranks: [code] };
    if (falling[at + 1]?.order === order) return [alone];
    const [first] = falling.filter((rank) => rank.order === order);
    const above = falling.filter((rank) => rank.order >= order).map((rank) => rank.code);
    return [
      alone,
      {
        rank: first?.code ?? code,
        label: `${first?.label ?? label} or above`,
        orAbove: true,
        ranks: above,
      },
    ];
  });
  const known = new Set([...ranks.map(({ code }) => code), NOT_RECORDED]);
  const codes = [...new Set(held.map(({ rank }) => rank))];
  const others = codes.filter((code) => !known.has(code)).toSorted();
  return [
    ...lines,
    ...others.map((code) => ({ rank: code, label: code, orAbove: false, ranks: [code] })),
    ...(codes.includes(NOT_RECORDED)
      ? [{ rank: NOT_RECORDED, label: 'Not recorded', orAbove: false, ranks: [NOT_RECORDED] }]
      : []),
  ];
}
