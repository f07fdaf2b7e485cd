import { type LinearOptimum, type OpenProgram } from '../linear-solver';
import { type TargetProof, type TargetRange } from './target-range';

/** Rounds that look at all open targets at once go on while each settles at least this share of them. */
const WORTHWHILE = 0.15;

/** Widens the range of every target until it is wide enough or proved narrow. Each solution is a table that fits, so all
 *  targets learn from it; first the open ones are made large and small together, which settles most of them, then one by
 *  one. `tell` hears how many are settled. Throws when no table fits: the rows were not true of the people. */
export function measureRanges(
  program: OpenProgram,
  ranges: readonly TargetRange[],
  tell: (settled: number) => void,
): void {
  const learn = (columns: readonly number[], weight: number): LinearOptimum => {
    const optimum = program.minimise(
      columns,
      columns.map(() => weight),
    );
    if (!optimum) throw new Error('what is known contradicts itself');
    for (const range of ranges) if (range.open) range.learn(optimum.solution);
    return optimum;
  };
  const stillOpen = () => ranges.filter((range) => range.open);
  for (let open = stillOpen(), before = Infinity; open.length > 1; open = stillOpen()) {
    if (open.length > before * (1 - WORTHWHILE)) break;
    before = open.length;
    const columns = [...new Set(open.flatMap(({ target }) => target.columns))].sort((a, b) => a - b);
    learn(columns, -1);
    learn(columns, 1);
    tell(ranges.length - stillOpen().length);
  }
  for (const range of ranges) {
    if (range.open) range.highest = settle(range, learn(range.target.columns, -1));
    if (range.open) range.lowest = settle(range, learn(range.target.columns, 1));
    tell(ranges.length - stillOpen().length);
  }
}

/** What proves a bound; the table that has it is not kept, because there are thousands. */
function settle(range: TargetRange, { solution, prices }: LinearOptimum): TargetProof {
  range.learn(solution);
  return { prices };
}
