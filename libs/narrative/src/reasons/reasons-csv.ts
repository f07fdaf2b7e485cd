import { type Reasons } from '@muster/contracts';
import { besideChart } from './beside-chart';
import { courseChart } from './course-chart';
import { employedChart } from './employed-chart';
import { optionsChart } from './options-chart';
import { themesChart } from './themes-chart';

const HEADER = ['Section', 'Row', 'Figure', 'Value'];

/** The whole page as one download: a row for each cell of its tables. Write it with `toCsv`. */
export function reasonsCsv(reasons: Reasons): readonly (readonly string[])[] {
  const { forceName } = reasons;
  const charts = [
    ...reasons.halfYears.map((halfYear) => themesChart(halfYear, forceName)),
    ...[employedChart(reasons), courseChart(reasons), optionsChart(reasons), besideChart(reasons)],
  ].flatMap((chart) => chart ?? []);
  return [
    HEADER,
    ...charts.flatMap(({ id, csv: { rows } }) => {
      const [header = [], ...lines] = rows;
      return lines.flatMap((line, at) =>
        line.map((cell, place) => [id, String(at + 1), header[place] ?? '', cell]),
      );
    }),
  ];
}
