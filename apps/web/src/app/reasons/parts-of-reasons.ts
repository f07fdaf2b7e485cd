import { type Reasons } from '@muster/contracts';
import {
  besideChart,
  type ChartSpec,
  courseChart,
  employedChart,
  optionsChart,
  themesChart,
} from '@muster/narrative';

/** One part of the page: a heading and its figures, or a sentence for why there are none. */
export interface ReasonsPart {
  readonly name: string;
  readonly heading: string;
  readonly figures: readonly ChartSpec[];
  readonly empty: string;
}

/** The parts of the page in their order. Half-years that are not shown stand as labelled gaps; when none is shown, the
 *  newest alone says so. */
export function partsOfReasons(reasons: Reasons): readonly ReasonsPart[] {
  const shown = reasons.halfYears.filter(({ themes }) => themes.length > 0);
  const told = shown.length > 0 ? reasons.halfYears : reasons.halfYears.slice(0, 1);
  const beside = besideChart(reasons);
  return [
    part(
      'themes',
      'What people talked about',
      told.map((half) => themesChart(half, reasons.forceName)),
    ),
    part('outcomes', 'How it went on', [employedChart(reasons)]),
    part('course', 'How conversations came about', [courseChart(reasons), optionsChart(reasons)]),
    part(
      'other-sources',
      'What people said elsewhere',
      beside ? [beside] : [],
      'Nobody has brought totals of forums, grievances or surveys yet. An analyst can.',
    ),
  ];
}

function part(name: string, heading: string, figures: readonly ChartSpec[], empty = ''): ReasonsPart {
  return { name, heading, figures, empty };
}
