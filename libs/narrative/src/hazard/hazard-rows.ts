import { type HazardAnswer, type HazardRatio, type HazardRow } from '@muster/contracts';
import { groupPeople } from '../words/group-people';
import { listWords } from '../words/list-words';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { hazardSentence } from './hazard-sentence';
import { isClearlyDifferent } from './is-clearly-different';
import { unsteadySentence } from './unsteady-sentence';

/** One line of the table: a group in one model, or the comparator. */
export interface HazardLine {
  readonly id: string;
  readonly group: string;
  readonly model: string;
  readonly row: HazardRow;
  /** Null in the line of the comparator. */
  readonly ratio: HazardRatio | null;
  readonly adjusted: boolean;
  /** The ratio in words, then whether it holds throughout; none in the line of the comparator. */
  readonly said: readonly string[];
  /** True where the rate is called different. */
  readonly clear: boolean;
}

/** In what people are alike in the adjusted model, for the end of a sentence: ` and alike in sex and rank`. */
export function alikeWords({ adjustments, strata }: Pick<HazardAnswer, 'adjustments' | 'strata'>): string {
  const labels = [...adjustments, ...(strata ? [strata] : [])]
    .filter(({ status }) => status === 'shown')
    .map(({ label }) => label.toLowerCase());
  return labels.length === 0 ? '' : ` and alike in ${listWords(labels, 'and')}`;
}

/** Two lines for each group, unadjusted and adjusted; one for the comparator. */
export function hazardRows(answer: HazardAnswer): readonly HazardLine[] {
  const { about, by, comparator, rows } = answer;
  const dimension = by[0] ?? '';
  const other = groupPeople(comparator?.label ?? null, about.people);
  return rows.flatMap((row): HazardLine[] => {
    const [group, code] = [row.labels[dimension] ?? '', row.group[dimension] ?? ''];
    if (row.isComparator) {
      const none = { ratio: null, adjusted: false, said: [], clear: false };
      return [{ id: `${code}|comparator`, group, model: 'Comparator', row, ...none }];
    }
    const subject = groupPeople(group, about.people);
    return [false, true].map((adjusted): HazardLine => {
      const ratio = adjusted ? row.adjusted : row.unadjusted;
      const alike = adjusted ? alikeWords(answer) : '';
      const clear = isClearlyDifferent(ratio);
      const unsteady = unsteadySentence(ratio, subject);
      return {
        id: `${code}|${adjusted ? 'adjusted' : 'unadjusted'}`,
        group,
        model: adjusted ? 'Among people alike' : 'At equal service',
        ...{ row, ratio, adjusted, clear },
        said: [
          hazardSentence(ratio, { group: subject, comparator: other, alike }),
          ...(clear ? [] : [NO_PROOF_OF_PARITY]),
          ...(unsteady === null ? [] : [unsteady]),
        ],
      };
    });
  });
}
