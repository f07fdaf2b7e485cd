import { type EpochDay, fromEpochDay, toEpochDay, toReferenceDate } from '@muster/domain';
import { type Population } from '../published/population';
import { quarterDays } from '../published/quarter-days';
import { type Relation } from './relation';

/** Dimensions that people keep over time. */
const KEPT = ['ethnicity', 'sex'];

/** The relations between the populations of the files. People in post at the start, with joiners, without leavers, are
 *  those in post at the end, if nobody moved: assumed. Whoever has an event in a part of a period has one in the period,
 *  and the other way round when the parts are the whole. People with several events count with the last, so a part that
 *  ends earlier than the whole holds certainly for everybody together; by ethnicity and sex it is assumed. */
export function findRelations(populations: readonly Population[]): readonly Relation[] {
  const types = Map.groupBy(populations, ({ workforceType }) => workforceType);
  return [...types.values()].flatMap((all) => [...stockFlows(all), ...periods(all)]);
}

function stockFlows(all: readonly Population[]): Relation[] {
  const stockAt = (day: string) =>
    all.find(({ moment }) => moment.quarter !== null && quarterDays(moment.quarter).last === day);
  return all.flatMap((joiners) => {
    const { measure, moment } = joiners;
    if (measure !== 'joiners' || !moment.days) return [];
    const leavers = all.find((each) => each.measure === 'leavers' && each.moment.name === moment.name);
    const [opening, closing] = [stockAt(dayBefore(moment.days.from)), stockAt(moment.days.to)];
    if (!leavers || !opening || !closing) return [];
    const dims = keptBy([joiners, leavers, opening, closing]);
    return [relation('stock-flow', dims, [opening, joiners], [leavers, closing], 0, true)];
  });
}

function periods(all: readonly Population[]): Relation[] {
  return all.flatMap((whole) => {
    const days = whole.moment.days;
    if (!days) return [];
    const parts = all.filter(
      ({ id, measure, moment }) =>
        id !== whole.id &&
        measure === whole.measure &&
        moment.days !== null &&
        moment.days.from >= days.from &&
        moment.days.to <= days.to &&
        moment.name !== whole.moment.name,
    );
    const tiling = tile(days, parts);
    return [
      ...parts.flatMap((part) => partOf(whole, part)),
      ...(tiling
        ? [relation('whole-of-period', keptBy([whole, ...tiling]), tiling, [whole], Infinity, false)]
        : []),
    ];
  });
}

function partOf(whole: Population, part: Population): Relation[] {
  const dims = keptBy([whole, part]);
  const tie = (by: readonly string[], isAssumed: boolean) =>
    relation('part-of-period', by, [whole], [part], Infinity, isAssumed);
  const endsWithWhole = part.moment.days?.to === whole.moment.days?.to;
  return endsWithWhole || dims.length === 0 ? [tie(dims, false)] : [tie([], false), tie(dims, true)];
}

/** Parts that follow each other from the first to the last day, the longest first. */
function tile(days: { from: string; to: string }, parts: readonly Population[]): Population[] | null {
  const next = parts
    .filter(({ moment }) => moment.days?.from === days.from)
    .toSorted((one, other) => ((one.moment.days?.to ?? '') < (other.moment.days?.to ?? '') ? 1 : -1));
  for (const part of next) {
    const to = part.moment.days?.to ?? '';
    if (to === days.to) return [part];
    const rest = tile({ from: dayAfter(to), to: days.to }, parts);
    if (rest) return [part, ...rest];
  }
  return null;
}

/** The kept dimensions by which every one of them is divided at once. */
function keptBy(populations: readonly Population[]): readonly string[] {
  const candidates = [KEPT, ...KEPT.map((id) => [id])];
  const isDivided = ({ counts }: Population, dims: readonly string[]) =>
    counts.some(({ place }) => dims.every((id) => place.has(id)));
  return candidates.find((dims) => populations.every((each) => isDivided(each, dims))) ?? [];
}

function relation(
  kind: Relation['kind'],
  dims: readonly string[],
  plus: readonly Population[],
  minus: readonly Population[],
  high: number,
  isAssumed: boolean,
): Relation {
  return { kind, dims, plus: plus.map(({ id }) => id), minus: minus.map(({ id }) => id), high, isAssumed };
}

const dayBefore = (day: string) => shift(day, -1);
const dayAfter = (day: string) => shift(day, 1);

function shift(day: string, days: number): string {
  return fromEpochDay((toEpochDay(toReferenceDate(day)) + days) as EpochDay);
}
