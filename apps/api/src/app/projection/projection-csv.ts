import { type ProjectionAnswer, type ProjectionRate, type ProjectionScenario } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

type Cell = string | number | boolean | null;

const HEADER = ['section', 'name', 'of', 'day', 'figure', 'value', 'status', 'reason'];
const OF_YEAR = [
  ...(['median', 'low80', 'high80', 'low95', 'high95', 'people', 'chanceOfParity', 'baseline'] as const),
];
const OF_SCENARIO = [
  ...(['level', 'levelLow80', 'levelHigh80', 'peoplePerPointOfIntake', 'peoplePerPointOfLeaving'] as const),
];

/** An answer as CSV, a line for each figure: what was observed, each scenario year by year, the rates, the back-test. Shares
 *  and rates 0-1 as in the JSON. A number that does not exist is an empty field, and `status` says so; a small number of events has that as its
 *  reason. */
export function projectionCsv(answer: ProjectionAnswer): string {
  const { status, problem, observed, scenarios, rates, backTest } = answer;
  const absent = problem ? [['projection', '', '', '', '', '', status, problem.code]] : [];
  return toCsv([
    HEADER,
    ...absent,
    ...observed.map((point) => line('observed', '', '', point.asAt, 'share', point.share, point.status)),
    ...scenarios.flatMap(ofScenario),
    ...rates.rows.flatMap(({ kind, of, label, ...row }) =>
      (['rate', 'events', 'exposure'] as const).map((figure) =>
        [
          ...line(
            'rates',
            `${kind} ${label}`,
            of,
            rates.to ?? '',
            figure,
            row[figure],
            statusOf(row, figure),
          ),
        ].with(-1, row.smallNumber ? 'small-number' : ''),
      ),
    ),
    ...backTest.rows.flatMap(({ day, ...row }) =>
      (['predicted', 'observed', 'errorPoints', 'inside80', 'inside95'] as const).map((figure) =>
        line('back-test', `from ${backTest.trainedTo ?? ''}`, '', day, figure, row[figure]),
      ),
    ),
    ...(backTest.problem ? [['back-test', '', '', '', '', '', backTest.status, backTest.problem.code]] : []),
  ]);
}

/** A rate without its events is withheld; one whose events are told has nobody whom it could be of. */
function statusOf(
  row: Pick<ProjectionRate, 'rate' | 'events' | 'exposure'>,
  figure: keyof typeof row,
): string {
  if (row[figure] !== null) return 'shown';
  return row.events === null ? 'withheld' : 'not-available';
}

function ofScenario({
  name,
  status,
  problem,
  rows,
  leaversAYear,
  cost,
  ...scenario
}: ProjectionScenario): Cell[][] {
  const title = name === '' ? "today's rates" : name;
  if (problem) return [['scenario', title, '', '', '', '', status, problem.code]];
  return [
    ...rows.flatMap((row) =>
      OF_YEAR.map((figure) => line('scenario', title, 'group', row.day, figure, row[figure])),
    ),
    ...OF_SCENARIO.map((figure) => line('scenario', title, 'group', '', figure, scenario[figure])),
    line('scenario', title, 'group', '', 'leaversAYear', leaversAYear?.group ?? null),
    line('scenario', title, 'all', '', 'leaversAYear', leaversAYear?.all ?? null),
    ...(cost
      ? [
          line('scenario', title, 'group', '', 'costAYear', cost.groupAYear),
          line('scenario', title, 'all', '', 'costAYear', cost.allAYear),
        ]
      : []),
  ];
}

function line(
  section: string,
  name: string,
  of: string,
  day: string,
  figure: string,
  value: Cell,
  status = value === null ? 'not-available' : 'shown',
): Cell[] {
  return [section, name, of, day, figure, value, status, ''];
}
