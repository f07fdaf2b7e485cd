import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { reasonWords } from '../words/reason-words';
import { attritionFrame } from './attrition-frame';
import { everybodyOf } from './everybody-of';
import { nothingToSay } from './nothing-to-say';

/** The stability index: of those in post at the start, the share still in post at the end. */
export function stability(answer: AttritionAnswer): TableChartSpec {
  const { about, by, parts } = answer;
  const everybody = everybodyOf(answer);
  const share = everybody?.stability.share ?? null;
  const absent = ({ stability: { status, reason } }: AttritionPart) => absence(status, reason);
  return tableChart(parts, {
    ...attritionFrame<AttritionPart>(answer, 'stability', 'Stability index'),
    title:
      share === null
        ? `How many ${about.people} stayed`
        : `${formatPercent(share)} of ${about.people} stayed`,
    sentences: everybody === null ? nothingToSay(answer) : [sentenceOf(everybody.stability, about.people)],
    columns: [
      ...dimensionColumns<AttritionPart>(by, about),
      numberColumn('stayed', 'Still in post at the end', (part) => part.stability.stayed, { absent }),
      numberColumn('of', 'In post at the start', (part) => part.stability.of, { absent }),
      percentColumn('share', 'Stability index (%)', (part) => part.stability.share, { absent }),
      percentColumn('lower', '95% range from (%)', (part) => part.stability.lower, { absent }),
      percentColumn('upper', '95% range to (%)', (part) => part.stability.upper, { absent }),
      textColumn('reason', 'Why there is no index', ({ stability: { reason } }) =>
        reason === null ? null : reasonWords(reason),
      ),
    ],
    rowId: ({ group }) => Object.values(group).join('|') || 'everybody',
  });
}

function sentenceOf({ stayed, of, share, reason }: AttritionPart['stability'], people: string): string {
  if (stayed === null || of === null || share === null) {
    return `Who stayed cannot be said. Reason: ${reasonWords(reason)}.`;
  }
  return `Of ${formatNumber(of)} ${people} at the start, ${formatNumber(stayed)} were still in post at the end: ${formatPercent(share)}.`;
}
