import { type ProjectionAnswer, type ProjectionScenario, type ProjectionYear } from '@muster/contracts';
import { type ChartFan, type FanLine } from '../charts/fan-chart-spec';
import { formatDate } from '../format/format-date';
import { heldWords } from './held-words';
import { projectedShare } from './projected-share';
import { scenarioLabel } from './scenario-label';
import { yearsFromToday } from './years-from-today';

/** The picture of one scenario: what was counted, its runs, the population and the level. `beside` is the scenario whose
 *  middle is drawn behind it, where several are compared. */
export function fanOfScenario(
  scenario: ProjectionScenario,
  answer: ProjectionAnswer,
  beside: ProjectionScenario | null = null,
): ChartFan {
  const { level, name, rows } = scenario;
  const label = scenarioLabel(scenario);
  const inLongRun = level === null ? [] : [0, answer.horizonYears].map((at) => ({ at, value: level }));
  return {
    id: `fan-${answer.scenarios.indexOf(scenario)}`,
    heading: label,
    counted: answer.observed.flatMap(({ asAt, share }) =>
      share === null || asAt >= answer.asAt
        ? []
        : [
            {
              id: `${name}|counted|${asAt}`,
              at: yearsFromToday(asAt, answer.asAt),
              value: share,
              spoken: `${formatDate(asAt)}: ${projectedShare(share, answer)} ${heldWords(answer).toLowerCase()}`,
            },
          ],
    ),
    runs: rows.map((row) => ({
      ...{ id: `${name}|${row.year}`, at: row.year, value: row.median },
      ...{ low80: row.low80, high80: row.high80, low95: row.low95, high95: row.high95 },
      spoken: spokenOf(row, label, answer),
    })),
    baseline: lineOf(
      'Population',
      rows.flatMap(({ year, baseline }) => (baseline === null ? [] : [{ at: year, value: baseline }])),
    ),
    level: lineOf('Level in the long run', inLongRun),
    beside: beside && {
      label: scenarioLabel(beside),
      points: beside.rows.map(({ year, median }) => ({ at: year, value: median })),
    },
  };
}

function lineOf(label: string, points: FanLine['points']): FanLine | null {
  return points.length === 0 ? null : { label, points };
}

function spokenOf(
  { day, year, median, low80, high80, low95, high95 }: ProjectionYear,
  label: string,
  answer: ProjectionAnswer,
): string {
  const share = (value: number) => projectedShare(value, answer);
  if (year === 0) return `${formatDate(day)}: ${share(median)} ${heldWords(answer).toLowerCase()}`;
  return `${label}, ${formatDate(day)}: ${share(median)}, 80% range ${share(low80)} to ${share(high80)}, 95% range ${share(low95)} to ${share(high95)}`;
}
