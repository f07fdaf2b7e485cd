import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';
import { denominatorWords } from '../words/denominator-words';
import { type FanChartSpec } from '../charts/fan-chart-spec';
import { sentenceCase } from '../words/sentence-case';
import { shareAxis } from '../axes/share-axis';
import { fanYearsAxis } from './fan-years-axis';
import { heldWords } from './held-words';

/** The axes and the key of a fan: the same for one scenario and for several that are compared. */
export function fanFrame(
  answer: ProjectionAnswer,
  scenarios: readonly ProjectionScenario[],
): Pick<FanChartSpec, 'axis' | 'years' | 'key'> {
  const { about, asAt, dimension, horizonYears, observed } = answer;
  const rows = scenarios.flatMap((scenario) => scenario.rows);
  const counted = observed.filter(({ share }) => share !== null);
  const among = denominatorWords(dimension, about.people);
  return {
    axis: shareAxis(sentenceCase(`share among ${among}`), [
      ...counted.map(({ share }) => share),
      ...scenarios.map(({ level }) => level),
      ...rows.flatMap(({ high95, baseline }) => [high95, baseline]),
    ]),
    years: fanYearsAxis(
      asAt,
      horizonYears,
      counted.map((each) => each.asAt),
    ),
    key: [
      ...(counted.some((each) => each.asAt < asAt)
        ? [{ mark: 'dot' as const, text: heldWords(answer) }]
        : []),
      { mark: 'middle', text: 'Middle of the runs' },
      { mark: 'inner', text: '80% range: four in five runs lie within it' },
      { mark: 'outer', text: '95% range: nearly all runs lie within it' },
      ...(rows.some(({ baseline }) => baseline !== null)
        ? [{ mark: 'population' as const, text: 'Share of the population' }]
        : []),
      ...(scenarios.some(({ level }) => level !== null)
        ? [{ mark: 'level' as const, text: 'Level that these rates lead to in the long run' }]
        : []),
      ...(scenarios.length > 1 ? [{ mark: 'beside' as const, text: 'Middle of today’s rates' }] : []),
    ],
  };
}
