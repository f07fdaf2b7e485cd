import { ok, type RankLadder, type Result } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';
import { cellSizes, type CodeFilter, countAt, MOST_CELLS } from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { type QuestionContext } from '../questions/question-context';
import { rankAxis } from '../questions/rank-axes';
import { tooLarge } from '../questions/too-large';
import { tallyParts } from '../representation/tally-parts';
import { type PlannedDate } from './plan-date';
import { type ProgressionRefusal } from './progression.errors';

/** People of one rank at one date. */
export interface RankCounts {
  readonly rank: string;
  /** By code of the group; a group without people has no entry. Overlapping groups hold a person twice. */
  readonly groups: ReadonlyMap<string, number>;
  /** In a declared group; each person once. */
  readonly declared: number;
  readonly total: number;
}

/** People of one workforce type at one date, by rank and group; ranks without people are left out. Refused when there are
 *  more combinations than can be counted at once. */
export function countRanks(
  context: QuestionContext,
  { day, plan }: PlannedDate,
  axis: Axis,
  ladder: RankLadder,
): Result<readonly RankCounts[], ProgressionRefusal> {
  const { ledger, vocabulary } = context.held;
  const by = [...new Set(['rank', ...axis.columns])];
  if (cellSizes(ledger, by).reduce((product, size) => product * size, 1) > MOST_CELLS) return tooLarge();
  const counts = countAt(ledger, day, { by, where: [...plan.filters, ofType(context, ladder)] });
  const ranks = rankAxis('', [ladder], vocabulary);
  return ok(
    tallyParts(counts, axis, [ranks], false).map(({ places, groups, declared, total }) => ({
      rank: ranks.groups[places[0] ?? -1]?.code ?? NOT_RECORDED,
      groups: new Map(
        [...groups].map(([place, { headcount }]) => [axis.groups[place]?.code ?? '', headcount]),
      ),
      declared: declared.headcount,
      total: total.headcount,
    })),
  );
}

/** Passes the people whose ranks the ladder orders. */
export function ofType({ held }: QuestionContext, { workforceType }: RankLadder): CodeFilter {
  const id = (held.vocabulary['workforce-type']?.indexOf(workforceType) ?? -1) + 1;
  return { dimension: 'workforce-type', codes: id > 0 ? [id] : [] };
}
