import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { SYMBOLS } from '../tables/symbols';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { type TableColumn } from '../tables/table-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { chanceCell } from './chance-cell';
import { projectionSubtitle } from './projection-subtitle';
import { scenarioLabel } from './scenario-label';
import { scenarioPeopleSentence } from './scenario-people-sentence';
import { shareDecimals } from './share-decimals';

type Column = TableColumn<ProjectionScenario>;

/** The scenarios of a projection and today's rates, a row each: where they lead, how many people leave and what that costs
 *  at the figure of whoever asks. One that cannot be worked out says why. Null without a scenario. */
export function scenariosTable(answer: ProjectionAnswer): TableChartSpec | null {
  const { scenarios, asAt, force } = answer;
  const last = scenarios[0]?.rows.at(-1)?.day;
  if (scenarios.length < 2 || last === undefined) return null;
  return tableChart(scenarios, {
    id: 'scenarios-beside',
    title: 'Scenarios, side by side',
    subtitle: projectionSubtitle(answer),
    sentences: scenarios.slice(1).map((scenario) => scenarioPeopleSentence(scenario, answer)),
    columns: [
      headerColumn('scenario', 'Rates', scenarioLabel),
      ...shareColumns(answer, formatDate(last)),
      ...peopleColumns(answer, formatDate(last)),
      ...(scenarios.some(({ problem }) => problem !== null)
        ? [
            textColumn<ProjectionScenario>(
              'problem',
              'Why there are no figures',
              ({ problem }) => problem?.message ?? null,
            ),
          ]
        : []),
    ],
    rowId: ({ name }) => name || 'today',
    fileName: `muster-scenarios-beside-${force}-${asAt}`,
    notes: ['People and costs are rounded to 5 people; the cost of a leaver is a figure of whoever asks.'],
  });
}

function shareColumns(answer: ProjectionAnswer, when: string): Column[] {
  const percent = (id: string, header: string, value: (of: ProjectionScenario) => number | null) =>
    numberColumn<ProjectionScenario>(
      id,
      header,
      (scenario) => {
        const share = value(scenario);
        return share === null ? null : share * 100;
      },
      { absent: absentOf, decimals: shareDecimals(answer) },
    );
  return [
    percent('share', `Share on ${when} (%)`, ({ rows }) => rows.at(-1)?.median ?? null),
    percent('low80', '80% range from (%)', ({ rows }) => rows.at(-1)?.low80 ?? null),
    percent('high80', '80% range to (%)', ({ rows }) => rows.at(-1)?.high80 ?? null),
    {
      ...{ id: 'chance', header: `Runs at or above the population on ${when} (%)` },
      ...{ numeric: true, rowHeader: false },
      cell: (scenario) => chanceCell(scenario.rows.at(-1)?.chanceOfParity ?? null, absentOf(scenario)),
    },
    percent('level', 'Level in the long run (%)', ({ level }) => level),
  ];
}

function peopleColumns({ scenarios }: ProjectionAnswer, when: string): Column[] {
  const people = (id: string, header: string, value: (of: ProjectionScenario) => number | null) =>
    numberColumn<ProjectionScenario>(id, header, value, { absent: fewOf });
  const costed = scenarios.some(({ cost }) => cost !== null);
  return [
    people('people', `People of the group on ${when}`, ({ rows }) => rows.at(-1)?.people ?? null),
    people(
      'leavers',
      'Leavers of the group in the first year',
      ({ leaversAYear }) => leaversAYear?.group ?? null,
    ),
    people('all-leavers', 'All leavers in the first year', ({ leaversAYear }) => leaversAYear?.all ?? null),
    ...(costed
      ? [
          people('cost', 'Cost of leavers of the group (£)', ({ cost }) => cost?.groupAYear ?? null),
          people('all-cost', 'Cost of all leavers (£)', ({ cost }) => cost?.allAYear ?? null),
        ]
      : []),
  ];
}

function absentOf({ status }: Pick<ProjectionScenario, 'status'>) {
  return status === 'shown' ? SYMBOLS.notApplicable : SYMBOLS.notAvailable;
}

/** Few people have no number where there are some, and nor has what they cost: fewer than 3 round to 0. */
function fewOf({ leaversAYear, ...scenario }: ProjectionScenario) {
  return leaversAYear === null ? absentOf(scenario) : SYMBOLS.roundsToZero;
}
