import { canonicalCoords } from '../lattice/canonical-coords';
import { cellKeyOf } from '../lattice/cell-key-of';
import { type CellKey, type Lattice } from '../lattice/lattice';
import { type FlowPeriod } from '../lattice/release-period';
import { type AskedAbout } from './asked-about';
import { type BoardQuestion, type NeededCell } from './board-question';

/** The questions that a release answers the board: every cell they need is among `shown`, the keys that the board is shown.
 *  Not answered either: what the force does not hold, and periods that are not released. */
export function answeredQuestions(
  questions: readonly BoardQuestion[],
  lattice: Pick<Lattice, 'dimensions' | 'tables'>,
  shown: ReadonlySet<CellKey>,
  about: AskedAbout,
): readonly BoardQuestion[] {
  return questions.filter(({ needs }) =>
    needs.every((need) => {
      const key = keyOf(need, lattice, about);
      return key !== null && shown.has(key);
    }),
  );
}

function keyOf(
  need: NeededCell,
  { dimensions, tables }: Pick<Lattice, 'dimensions' | 'tables'>,
  { group, unit }: AskedAbout,
): CellKey | null {
  const { workforceType, measure } = need;
  const own = dimensions.get(workforceType) ?? [];
  const coords = Object.entries(need.coords).map(([id, code]): [string, string | null] => [
    id,
    code === '{group}' ? (group?.code ?? null) : code === '{unit}' ? unit : code,
  ]);
  const held = coords.every(([id, code]) => {
    const dimension = own.find((each) => each.id === id);
    return [...(dimension?.groups ?? []), ...(dimension?.leaves ?? [])].some((each) => each.code === code);
  });
  const period = need.period === null ? null : periodOf(need, tables);
  if (!held || period === undefined) return null;
  const named = Object.fromEntries(coords.map(([id, code]) => [id, code ?? '']));
  return cellKeyOf({ workforceType, measure, period, coords: canonicalCoords(named, own) });
}

function periodOf(
  { workforceType, measure, period: kind, back = 0 }: NeededCell,
  tables: Lattice['tables'],
): FlowPeriod | undefined {
  const periods = tables.flatMap(({ workforceType: type, measure: counted, period }) =>
    type === workforceType && counted === measure && period?.kind === kind ? [period] : [],
  );
  const distinct = [...new Map(periods.map((period) => [period.id, period])).values()];
  return distinct.toSorted((one, other) => (one.to < other.to ? 1 : -1))[back];
}
