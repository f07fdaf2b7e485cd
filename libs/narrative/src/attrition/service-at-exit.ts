import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { reasonWords } from '../words/reason-words';
import { attritionFrame } from './attrition-frame';
import { everybodyOf } from './everybody-of';
import { nothingToSay } from './nothing-to-say';

type Service = AttritionPart['serviceAtExit'];

/** How many years leavers had served: median and quartiles, with how many leavers have no first day of service. */
export function serviceAtExit(answer: AttritionAnswer): TableChartSpec {
  const { about, by, parts } = answer;
  const everybody = everybodyOf(answer);
  const median = everybody?.serviceAtExit.medianYears ?? null;
  const frame = attritionFrame<AttritionPart>(answer, 'service-at-exit', 'Service of leavers');
  const years = (id: 'lowerQuartileYears' | 'medianYears' | 'upperQuartileYears', header: string) =>
    numberColumn<AttritionPart>(id, header, ({ serviceAtExit: service }) => service[id], {
      decimals: 1,
      absent: ({ serviceAtExit: { status, reason } }) => absence(status, reason),
    });
  return tableChart(parts, {
    ...frame,
    title:
      median === null
        ? 'Service of leavers'
        : `Half of leavers had served less than ${formatNumber(median, 1)} years`,
    sentences: everybody === null ? nothingToSay(answer) : sentencesOf(everybody.serviceAtExit),
    columns: [
      ...dimensionColumns<AttritionPart>(by, about),
      numberColumn('leavers', 'Leavers counted', (part) => part.serviceAtExit.leavers, {
        absent: ({ serviceAtExit: { status, reason } }) => absence(status, reason),
      }),
      years('lowerQuartileYears', 'A quarter had served less than (years)'),
      years('medianYears', 'Half had served less than (years)'),
      years('upperQuartileYears', 'Three quarters had served less than (years)'),
      numberColumn(
        'without',
        'Leavers without a first day of service',
        (part) => part.serviceAtExit.withoutServiceStart,
      ),
      textColumn('reason', 'Why there are no years', ({ serviceAtExit: { reason } }) =>
        reason === null ? null : reasonWords(reason),
      ),
    ],
    rowId: ({ group }) => Object.values(group).join('|') || 'everybody',
    notes: [
      ...frame.notes,
      'Service of leavers follows the size of past intakes: a large young intake lowers it although nobody leaves sooner.',
    ],
  });
}

function sentencesOf(service: Service): string[] {
  const { medianYears, lowerQuartileYears, upperQuartileYears, reason, withoutServiceStart } = service;
  const without =
    withoutServiceStart === 0
      ? []
      : [`${formatNumber(withoutServiceStart)} leavers have no first day of service and are left out.`];
  if (medianYears === null || lowerQuartileYears === null || upperQuartileYears === null) {
    return [`The service of leavers cannot be said. Reason: ${reasonWords(reason)}.`, ...without];
  }
  return [
    `Half of those who left had served less than ${formatNumber(medianYears, 1)} years.`,
    `The middle half had served from ${formatNumber(lowerQuartileYears, 1)} to ${formatNumber(upperQuartileYears, 1)} years.`,
    ...without,
  ];
}
