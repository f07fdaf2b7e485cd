import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { type TableColumn } from '../tables/table-column';
import { comparisonColumns } from '../words/comparison-columns';
import { eventWords } from './event-words';
import { rateWords } from './rate-words';

/** The columns of a table of rates: its dimensions, counts, rates with their range and, where groups are compared, the
 *  comparison. Units stand in the headers. */
export function rateColumns(answer: EventRatesAnswer): TableColumn<EventRateRow>[] {
  const words = rateWords(answer);
  const absent = ({ status, reason, atRisk }: EventRateRow) =>
    absence(status, atRisk === 0 ? 'nobody-at-risk' : reason);
  const { noun } = eventWords(answer.metric);
  return [
    ...dimensionColumns<EventRateRow>(answer.by, answer.about),
    numberColumn('events', noun, ({ events }) => events, {
      absent,
      mark: ({ smallNumber }) => (smallNumber ? SYMBOLS.smallNumber : null),
    }),
    numberColumn('atRisk', words.atRisk, ({ atRisk }) => atRisk, { absent, decimals: words.decimals }),
    percentColumn('rate', words.rate, ({ rate }) => rate, { absent }),
    percentColumn('lower', `95% range from${perHundred(words.unit)}`, ({ lower }) => lower, { absent }),
    percentColumn('upper', `95% range to${perHundred(words.unit)}`, ({ upper }) => upper, { absent }),
    ...(answer.rows.some(({ share }) => share !== null)
      ? [
          percentColumn<EventRateRow>(
            'share',
            `Share of declared ${noun.toLowerCase()} (%)`,
            ({ share }) => share,
            { absent: ({ status }) => (status === 'shown' ? SYMBOLS.notApplicable : absence(status, null)) },
          ),
        ]
      : []),
    ...(answer.comparator === null
      ? []
      : comparisonColumns<EventRateRow>(
          (row) => row,
          ({ status }) => status,
        )),
  ];
}

function perHundred(unit: string): string {
  return unit === '' ? '' : ` (${unit})`;
}
