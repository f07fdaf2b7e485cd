import { type BoardNotShown, type BoardPosition } from '@muster/contracts';
import { type EpochDay, fromEpochDay, toEpochDay, toReferenceDate, WORKFORCE_TYPES } from '@muster/domain';
import { type Reading } from '../answers/reading';
import { quarterOf } from '../lattice/quarter-of';
import { type ReleaseQuarter } from '../lattice/release-period';
import { declarationGate } from '../quality/declaration-gate';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';
import { boardChanges } from './board-changes';
import { boardDecisions } from './board-decisions';
import { boardHeadlines } from './board-headlines';
import { type BoardInput } from './board-input';
import { boardQuestions } from './board-questions';
import { boardUndecided } from './board-undecided';
import { linkOfFact } from './link-of-fact';

/** The board position: facts out of the release that was opened for a role, marked as figures that may leave. Everything on
 *  it stands in the pages of readers too; a network is told no decisions, because they are the board's. Throws when there is
 *  no reading: a position without figures is a defect. Source: docs/methods/board-position.md. */
export function boardPosition(input: BoardInput): DisclosedTable<BoardPosition> {
  const [reading] = input.readings.values();
  if (!reading) throw new Error('a board position needs released figures');
  const { figures, words } = reading;
  const { meta } = figures;
  return DisclosedTable[DISCLOSE]<BoardPosition>({
    ...{ force: meta.force, forceName: words.forceName, synthetic: words.synthetic, role: meta.role },
    release: {
      ...{ id: meta.id, period: meta.quarter.id, periodLabel: meta.quarter.label, asAt: meta.asAt },
      ...{ publishedAt: meta.publishedAt, policy: meta.policy },
    },
    checked: { people: 2 },
    next: nextRelease(meta.quarter, input),
    age: { days: daysFrom(meta.asAt, input.today), staleAfter: input.rules.staleAfterDays.value },
    headlines: boardHeadlines(input).map((fact) => ({ fact, link: linkOfFact(fact, meta) })),
    decisions: meta.role === 'network' ? [] : [...boardDecisions(input)],
    questions: [...boardQuestions(input)],
    changes: [...boardChanges(input)],
    undecided: [...boardUndecided(input)],
    notShown: [...notShown(input)],
    codeVersion: words.codeVersion,
  });
}

function nextRelease(quarter: ReleaseQuarter, { rules, today }: BoardInput): BoardPosition['next'] {
  const [year = 0, number = 0] = quarter.id.split('-Q').map(Number);
  const next = quarterOf(number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`) ?? quarter;
  const by = fromEpochDay(
    (toEpochDay(toReferenceDate(next.lastDay)) + rules.nextWithinDays.value) as EpochDay,
  );
  return { quarter: next.id, label: next.label, by, overdue: by < today };
}

function daysFrom(day: string, today: string): number {
  return Math.max(0, toEpochDay(toReferenceDate(today)) - toEpochDay(toReferenceDate(day)));
}

/** Whether shares of a characteristic are left out of some workforce type, because too few have declared it. */
function isShut([dimension, { figures, gate }]: readonly [string, Reading]): boolean {
  return WORKFORCE_TYPES.some((type) => declarationGate(figures, type, dimension, gate) !== 'open');
}

function earlierYears({ published }: Reading, hasYearBefore: boolean): readonly BoardNotShown[] {
  if (published.length < 2) return ['first-release'];
  return hasYearBefore ? [] : ['no-earlier-year'];
}

/** Why something may not be found here: from the role, the lattice, the calendar and the gate of declaration. Never which
 *  cell. */
function notShown({ readings, rules, commitments }: BoardInput): readonly BoardNotShown[] {
  const [reading] = readings.values();
  if (!reading) return [];
  const { meta } = reading.figures;
  const flows = meta.tables.some(({ measure }) => measure !== 'stock');
  const { lastDay } = meta.quarter;
  const yearsBack = (years: number) => `${Number(lastDay.slice(0, 4)) - years}${lastDay.slice(4)}`;
  const has = (day: string) => reading.published.some((each) => each.meta.quarter.lastDay === day);
  return [
    'rounded',
    meta.role === 'network' ? 'network-rule' : 'small-withheld',
    'no-people',
    ...(flows ? [] : (['no-flows'] as const)),
    ...earlierYears(reading, has(yearsBack(1))),
    ...(has(yearsBack(rules.undecidedYears.value - 1)) ? [] : (['fewer-than-three-years'] as const)),
    ...(commitments ? [] : (['no-commitments'] as const)),
    ...([...readings].some(isShut) ? (['few-declared'] as const) : []),
  ];
}
