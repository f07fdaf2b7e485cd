import { type ProjectionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { groupPeople } from '../words/group-people';
import { projectionOpening } from './projection-opening';
import { projectionSubtitle } from './projection-subtitle';

/** What one percentage point of the intake's share and of the leaving rate mean in people of the group a year. Null where
 *  there is no projection. */
export function peopleAYearTable(answer: ProjectionAnswer): TableChartSpec | null {
  const [today] = answer.scenarios;
  if (today?.status !== 'shown') return null;
  const { peoplePerPointOfIntake: intake, peoplePerPointOfLeaving: leaving } = today;
  const who = groupPeople(answer.group.label, answer.about.people);
  const opening = projectionOpening('');
  const people = (value: number) => formatNumber(value, 1);
  const sentences = [
    ...(intake === null
      ? []
      : [
          `${opening}, one point more of the intake would mean about ${people(intake)} more ${who} joining a year.`,
        ]),
    ...(leaving === null
      ? []
      : [
          `${opening}, one point less leaving would mean about ${people(leaving)} fewer ${who} leaving a year.`,
        ]),
  ];
  const rows = [
    { id: 'intake', lever: 'Share of the group in the intake', change: 'One point more', value: intake },
    { id: 'leaving', lever: 'Leaving rate of the group', change: 'One point less', value: leaving },
  ];
  return tableChart(rows, {
    id: 'projection-people-a-year',
    title: 'What one point means in people a year',
    subtitle: projectionSubtitle(answer),
    sentences: sentences.length === 0 ? [`${opening}, neither point could be put in people.`] : sentences,
    columns: [
      headerColumn('lever', 'What changes', ({ lever }) => lever),
      textColumn('change', 'By', ({ change }) => change),
      numberColumn('people', 'People of the group a year', ({ value }) => value, { decimals: 1 }),
    ],
    rowId: ({ id }) => id,
    fileName: `muster-projection-people-a-year-${answer.force}-${answer.asAt}`,
    notes: [],
  });
}
