import { type EpochDay, toEpochDay, toReferenceDate } from '@muster/domain';
import { SERVICE_BAND_YEARS } from '@muster/disclosure';
import { countAt, countFlows, type CountQuestion, type Ledger, personDays } from '@muster/ledger';
import { type Era } from '../questions/era';
import { type QuestionContext } from '../questions/question-context';
import { GRID, type LadderStep, ladderSteps, PeopleGrid, withBands, withSides } from './people-grid';
import { type ProjectionPlan } from './plan-projection';

/** What is counted in a window: people at its end, and what happened to people in it, with their rank and band before it
 *  (joiners: after it). `days`: person-days. */
export interface CountedWindow {
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly steps: readonly LadderStep[];
  readonly stock: PeopleGrid;
  readonly leavers: PeopleGrid;
  readonly joiners: PeopleGrid;
  readonly promotions: PeopleGrid;
  readonly days: PeopleGrid;
}

/** Bands of service are those at the beginning of pieces of about a quarter, so nobody is long in a wrong one. */
const PIECE_DAYS = 85;

/** Counts a window (from, to] between two snapshots of a plan, each piece as its era records it. */
export function countWindow(
  { held }: QuestionContext,
  plan: ProjectionPlan,
  from: EpochDay,
  to: EpochDay,
): CountedWindow {
  const steps = plan.ladder ? ladderSteps(plan.ladder) : [];
  const grid = () => new PeopleGrid(steps.length, SERVICE_BAND_YEARS.length);
  const counted: CountedWindow = {
    ...{ from, to, steps },
    ...{ stock: grid(), leavers: grid(), joiners: grid(), promotions: grid(), days: grid() },
  };
  const sided = new Map<Era, Ledger>();
  const at = (day: EpochDay) => {
    const era = plan.eras.findLast(({ days: [first] }) => first !== undefined && first <= day);
    const axis = era?.axes[0];
    if (!era || !axis) throw new Error('a day before the first era');
    const known = sided.get(era) ?? withSides(held.ledger, axis, plan.place, steps, held.vocabulary);
    sided.set(era, known);
    const question: CountQuestion = { by: GRID, where: era.filters };
    return { ledger: withBands(known, day), question };
  };
  const days = pieces(plan, from, to);
  let before = at(from);
  for (const [place, day] of days.entries()) {
    const after = days[place - 1] ?? from;
    const now = at(day);
    const flows = (kind: 'leaver' | 'promotion') =>
      countFlows(before.ledger, [{ after, to: day }], [kind], before.question)[0]?.events ?? [];
    counted.leavers.add(flows('leaver'));
    counted.promotions.add(flows('promotion'));
    counted.days.add(personDays(before.ledger, after - 1, day - 1, before.question).days);
    const joined = countFlows(now.ledger, [{ after, to: day }], ['joiner', 'rejoiner'], now.question);
    counted.joiners.add(joined[0]?.events ?? []);
    before = now;
  }
  counted.stock.add(countAt(before.ledger, to, before.question).headcount);
  return counted;
}

/** Days of snapshots after `from` that divide the window, the last of which is `to`. No piece crosses from one era into
 *  another but from its last snapshot to the first of the next. */
function pieces({ snapshots, eras }: ProjectionPlan, from: EpochDay, to: EpochDay): readonly EpochDay[] {
  const inside = snapshots
    .map(({ asAt }) => toEpochDay(toReferenceDate(asAt)))
    .filter((day) => day > from && day <= to);
  const edges = new Set(eras.flatMap(({ days }) => [days[0], days.at(-1)]));
  const chosen: EpochDay[] = [];
  for (const day of inside) {
    const last = chosen.at(-1) ?? from;
    if (day === to || day - last >= PIECE_DAYS || edges.has(day)) chosen.push(day);
  }
  return chosen;
}
