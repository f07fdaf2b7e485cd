import { type ChartLine, type TrendChartSpec } from '@muster/narrative';

/** One small multiple: a single line with its band and population level. */
export interface TrendPanel {
  readonly heading: string;
  readonly line: ChartLine;
}

/** More pictures than this are not looked at; the table has every line. */
export const MOST_PANELS = 16;

/** Every line gets a picture of its own, on the same axes: bands of several lines would cover one another, and a heading
 *  tells lines apart without colour. Lines beyond the sixteenth stand in the table only. */
export function trendPanels(spec: TrendChartSpec): readonly TrendPanel[] {
  return spec.panels
    .flatMap(({ heading, lines }) => lines.map((line) => ({ heading: headingOf(heading, line.label), line })))
    .slice(0, MOST_PANELS);
}

/** A panel of one line is already called after it. */
function headingOf(panel: string | null, line: string): string {
  if (panel === null) return line;
  return panel.endsWith(line) ? panel : `${panel}: ${line}`;
}
