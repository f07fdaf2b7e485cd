import { type EventRateRow } from '@muster/contracts';
import { type ChartMark } from '../charts/chart-spec';
import { absence } from '../tables/absence';
import { type Comparison } from './comparison-sentences';
import { formatRatio } from '../format/format-ratio';
import { rangeWords } from './range-words';
import { rateVerdictWords } from './rate-verdict-words';
import { NO_PROOF_OF_PARITY } from './verdict-words';

/** A relative likelihood with its interval as a mark on a logarithmic axis. Where there is none, and at 0 where the axis
 *  has no place, the mark is a labelled gap. */
export function ratioMark(
  row: Comparison,
  {
    id,
    label,
    status,
  }: { readonly id: string; readonly label: string; readonly status: EventRateRow['status'] },
): ChartMark {
  const { relativeLikelihood: ratio, rlLower, rlUpper, verdict, reason } = row;
  const absent = absence(status, reason);
  const range = rangeWords(rlLower, rlUpper, formatRatio);
  const words = verdict === null ? '' : `, ${rateVerdictWords(verdict)}`;
  const proof = verdict === 'cant-tell' ? `. ${NO_PROOF_OF_PARITY}` : '';
  const drawn = ratio !== null && ratio > 0;
  return {
    id,
    label,
    status: ratio === null && status === 'shown' ? 'not-available' : status,
    value: drawn ? ratio : null,
    lower: drawn && rlLower !== null && rlLower > 0 ? rlLower : null,
    upper: drawn ? rlUpper : null,
    baseline: null,
    text: ratio === null ? absent.symbol : formatRatio(ratio),
    spoken:
      ratio === null
        ? `${label}: ${absent.meaning}${words}${proof}`
        : `${label}: relative likelihood ${formatRatio(ratio)}${range === null ? '' : `, 95% ${range}`}${words}${proof}`,
  };
}
