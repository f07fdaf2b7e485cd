import { type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type TracedPlace } from '@muster/packs';
import { type Reading } from '../answers/reading';
import { periodWords } from '../answers/when-words';
import { yearEarlier } from '../answers/year-earlier';
import { type Coords } from '../lattice/lattice';
import { type FlowPeriod } from '../lattice/release-period';
import { type CellPlace } from './cell-place';
import { endsOfPeriod } from './ends-of-period';
import { flowPeriodsIn } from '../answers/flow-periods-in';

type Flow = 'joiners' | 'leavers' | 'promotions';
type At = Omit<TracedPlace, 'section'>;

/** Cells of a count, a rate or a ratio: the events of a period and the people in post at both its ends; of a count of people
 *  in post that one cell. */
export function cellsOfFlow(
  reading: Reading,
  workforceType: WorkforceType,
  section: PublishedSection,
  at: At,
): readonly CellPlace[] {
  const flow = FLOWS.find((each) => each === section.measure);
  if (!flow) return cellsOfStock(reading, workforceType, section, at);
  const { figures } = reading;
  const periods = flowPeriodsIn(figures, workforceType, flow);
  const now = periods.find((each) => periodWords(each) === section.when);
  const events = (measure: Flow, period: FlowPeriod, coords: Coords): CellPlace => ({
    figures,
    address: { workforceType, measure, period, coords },
  });
  const named = periods.find(({ id }) => id === at.column);
  if (named) return [events(flow, named, at.group)];
  const period = at.column === 'before' && now ? before(periods, now) : now;
  if (!period) return [];
  if (section.kind === 'counts')
    return countsOf(section, at, (measure, group) => events(measure, period, group));
  if (at.column === 'people') return [events(flow, period, at.group)];
  const ends = (group: Coords) => endsOfPeriod(reading, workforceType, period, group);
  if (at.column === 'stock') return ends(at.group);
  const comparator = { ...at.group, [section.measured]: section.comparator ?? '' };
  const groups = at.column === 'ratio' ? [at.group, comparator] : [at.group];
  return groups.flatMap((group) => [events(flow, period, group), ...ends(group)]);
}

const FLOWS: readonly Flow[] = ['joiners', 'leavers', 'promotions'];

function before(periods: readonly FlowPeriod[], now: FlowPeriod): FlowPeriod | undefined {
  return periods.findLast(({ kind, from }) => kind === now.kind && from < now.from);
}

/** Joiners beside leavers, or leavers by route beside all leavers of the group. */
function countsOf(
  { id, dimensionLabels, measured }: PublishedSection,
  { group, column }: At,
  cell: (measure: Flow, group: Coords) => CellPlace,
): readonly CellPlace[] {
  if (id === 'net-change') {
    const [joiners, leavers] = [cell('joiners', group), cell('leavers', group)];
    return column === 'joiners' ? [joiners] : column === 'leavers' ? [leavers] : [joiners, leavers];
  }
  const route = Object.keys(dimensionLabels).find((dimension) => dimension !== measured) ?? '';
  const { [route]: _, ...all } = group;
  const [part, whole] = [cell('leavers', group), cell('leavers', all)];
  return column === 'people' ? [part] : column === 'all' ? [whole] : [part, whole];
}

/** People in post: a count of a standing table, or who holds a rank otherwise than as substantive. */
function cellsOfStock(
  reading: Reading,
  workforceType: WorkforceType,
  { kind }: PublishedSection,
  { group, column }: At,
): readonly CellPlace[] {
  const { 'rank-basis': _, ...everybody } = group;
  const groups =
    kind === 'counts' || column === 'people'
      ? [group]
      : column === 'stock'
        ? [everybody]
        : [group, everybody];
  const release = column === 'before' ? yearEarlier(reading) : reading.figures;
  return (release ? [release] : []).flatMap((each) =>
    groups.map((coords) => ({
      figures: each,
      address: { workforceType, measure: 'stock' as const, period: null, coords },
    })),
  );
}
