import { type ComparisonFamily, type EventRateRow } from '@muster/contracts';
import { DAYS_PER_YEAR, SMALL_NUMBER } from '@muster/domain';
import { cellSizes } from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { compareGroups, type ComparableGroup, NOT_COMPARED } from '../questions/compare-groups';
import { comparePlaces } from '../questions/compare-places';
import { groupsOverlap } from '../questions/groups-overlap';
import { type QuestionContext } from '../questions/question-context';
import { type EventRatesPlan } from './event-rates-plan';
import { type EventSums, NOTHING, type TalliedPart } from './event-tally';
import { eventsOf, measureEvent } from './measure-event';

export interface MeasuredRows {
  readonly rows: readonly EventRateRow[];
  readonly family: ComparisonFamily | null;
}

/** Who is compared with whom: `comparator` is a position among the groups of the last axis; null compares nobody. */
export interface RowsQuestion {
  readonly axes: readonly Axis[];
  readonly parts: readonly TalliedPart[];
  readonly comparator: number | null;
  readonly family: string;
}

/** A row for everybody in each part, and one for each of its groups: those that always have one, and those in which the
 *  answer counts anybody, so that parts can be laid side by side. In the order of the question's dimensions. */
export function eventRateRows(
  context: QuestionContext,
  plan: EventRatesPlan,
  { axes, parts, comparator, family }: RowsQuestion,
): MeasuredRows {
  const measured = axes.at(-1);
  if (!measured) return { rows: [], family: null };
  const occurs = new Set(parts.flatMap(({ groups }) => [...groups.keys()]));
  const shown = [...measured.groups.keys()].filter(
    (place) => measured.groups[place]?.always === true || occurs.has(place),
  );
  const sizes = cellSizes(context.held.ledger, measured.columns);
  const overlaps = shown.map(
    (place) => comparator !== null && groupsOverlap(measured, sizes, place, comparator),
  );
  const { eventIs } = eventSense(plan.kind);
  const compared =
    eventIs === null
      ? null
      : compareGroups(
          eventIs,
          parts.map((part) => ({
            groups: shown.map((place, at) => comparable(axes, part, place, overlaps[at] === true)),
            comparator: comparator === null ? null : shown.indexOf(comparator),
          })),
          (plan.period.to - plan.period.from) / DAYS_PER_YEAR,
          family,
        );
  const rows = parts.flatMap((part, at) => [
    {
      order: orderOf(plan, axes, part, -1),
      row: everybodyRow(plan, axes, part),
    },
    ...shown.map((place, group) => ({
      order: orderOf(plan, axes, part, place),
      row: groupRow(plan, axes, part, place, {
        compared: compared?.parts[at]?.[group] ?? null,
        isComparator: place === comparator,
      }),
    })),
  ]);
  return {
    rows: rows.toSorted((a, b) => comparePlaces(a.order, b.order)).map(({ row }) => row),
    family: compared?.family ?? null,
  };
}

/** Whether people want the event, which decides how rates are divided; null for joiners, who come from no group at risk. */
export function eventSense(kind: EventRatesPlan['kind']): { readonly eventIs: 'wanted' | 'unwanted' | null } {
  return { eventIs: kind === 'joiners' ? null : kind === 'promotions' ? 'wanted' : 'unwanted' };
}

function comparable(
  axes: readonly Axis[],
  { places, groups }: TalliedPart,
  place: number,
  overlaps: boolean,
): ComparableGroup {
  const { cohortEvents, start } = groups.get(place) ?? NOTHING;
  const labels = axes.map(({ groups: own }, at) => own[at < places.length ? (places[at] ?? -1) : place]);
  return {
    name: labels.map((group) => group?.label ?? '').join(': '),
    count: { events: cohortEvents, atRisk: start },
    declared: labels.at(-1)?.declared === true,
    overlaps,
  };
}

function orderOf(
  { groups: { by } }: EventRatesPlan,
  axes: readonly Axis[],
  { places }: TalliedPart,
  place: number,
): readonly number[] {
  const all = [...places, place];
  return by.map((dimension) => all[axes.findIndex((axis) => axis.dimension === dimension)] ?? 0);
}

function everybodyRow(plan: EventRatesPlan, axes: readonly Axis[], part: TalliedPart): EventRateRow {
  const figures = measureEvent(plan, part.everybody);
  return {
    ...NOT_COMPARED,
    ...nameOf(plan, axes, part, null),
    ...figures,
    status: figures.rate === null ? 'not-available' : 'shown',
    ...{ share: null, isComparator: false, undeclared: false },
    smallNumber: eventsOf(plan, part.everybody) < SMALL_NUMBER,
  };
}

interface OwnComparison {
  readonly compared: typeof NOT_COMPARED | null;
  readonly isComparator: boolean;
}

function groupRow(
  plan: EventRatesPlan,
  axes: readonly Axis[],
  part: TalliedPart,
  place: number,
  { compared, isComparator }: OwnComparison,
): EventRateRow {
  const group = axes.at(-1)?.groups[place];
  const sums = part.groups.get(place) ?? NOTHING;
  const figures = measureEvent(plan, sums);
  const declared = group?.declared === true;
  const noCohort = declared && plan.kind === 'joiners' ? 'joiners-are-no-cohort' : null;
  return {
    ...(compared ?? NOT_COMPARED),
    ...nameOf(plan, axes, part, place),
    ...figures,
    reason: figures.reason ?? compared?.reason ?? noCohort,
    status: figures.rate === null ? 'not-available' : 'shown',
    // A group without anybody has no zero share; who came to an empty group has a share and no rate.
    share:
      declared && (figures.rate !== null || figures.events !== 0) ? shareOf(plan, axes, part, sums) : null,
    isComparator,
    undeclared: !declared,
    smallNumber: eventsOf(plan, sums) < SMALL_NUMBER,
  };
}

/** Of the events of people who have declared; null without any. Undeclared groups never overlap with others. */
function shareOf(
  plan: EventRatesPlan,
  axes: readonly Axis[],
  { everybody, groups }: TalliedPart,
  own: EventSums,
): number | null {
  const undeclared = [...groups].filter(([place]) => axes.at(-1)?.groups[place]?.declared === false);
  const without = undeclared.reduce((events, [, sums]) => events + eventsOf(plan, sums), 0);
  const declared = eventsOf(plan, everybody) - without;
  return declared === 0 ? null : eventsOf(plan, own) / declared;
}

function nameOf(
  { groups: { by } }: EventRatesPlan,
  axes: readonly Axis[],
  { places }: TalliedPart,
  place: number | null,
): Pick<EventRateRow, 'group' | 'labels'> {
  const of = (dimension: string) => {
    const at = axes.findIndex((axis) => axis.dimension === dimension);
    const own = at < places.length ? (places[at] ?? -1) : place;
    return own === null ? { code: 'all', label: 'All' } : axes[at]?.groups[own];
  };
  return {
    group: Object.fromEntries(by.map((dimension) => [dimension, of(dimension)?.code ?? ''])),
    labels: Object.fromEntries(by.map((dimension) => [dimension, of(dimension)?.label ?? ''])),
  };
}
