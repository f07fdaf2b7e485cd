import { ok, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates } from './asked-states';
import { type Axis } from './axis';
import { buildAxis } from './build-axis';
import { namedDimension } from './dimension-ids';
import { dimensionsOfStates } from './dimensions-of-states';
import { type Era } from './era';
import { planFilters } from './plan-filters';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';
import { recordedIn } from './recorded-in';

/** The eras of `snapshots`, no two of which have a `changedDimension`: a new one begins where a dimension of the question is
 *  recorded in another classification. The groups of all eras are the same. Refused for a value that does not exist, and
 *  for a grouping that does not cover a classification. */
export function divideEras(
  context: QuestionContext,
  asked: AskedStates,
  snapshots: readonly PublishedSnapshot[],
): Result<readonly Era[], QuestionRefusal> {
  const dimensions = dimensionsOfStates(asked);
  const eras: (Era & { readonly days: Era['days'][number][] })[] = [];
  let before = '';
  for (const snapshot of snapshots) {
    const recorded = JSON.stringify(dimensions.map((dimension) => recordedIn(context, snapshot, dimension)));
    const day = toEpochDay(toReferenceDate(snapshot.asAt));
    const era = eras.at(-1);
    if (era && recorded === before) {
      era.days.push(day);
      continue;
    }
    const reading = readEra(context, asked, snapshot);
    if (!reading.ok) return reading;
    eras.push({ ...reading.value, days: [day] });
    before = recorded;
  }
  return ok(eras);
}

function readEra(
  context: QuestionContext,
  { by, where, grouping }: AskedStates,
  snapshot: PublishedSnapshot,
): Result<Omit<Era, 'days'>, QuestionRefusal> {
  const named = where.map(({ dimension, value }) => ({
    dimension: namedDimension(dimension),
    value,
  }));
  const planned = planFilters(context, snapshot, named, grouping);
  if (!planned.ok) return planned;
  const { filters } = planned.value;
  const axes: Axis[] = [];
  for (const dimension of by) {
    const built = buildAxis(context, snapshot, dimension, grouping, by.length === 1);
    if (!built.ok) return built;
    axes.push(built.value);
  }
  return ok({ axes, filters });
}
