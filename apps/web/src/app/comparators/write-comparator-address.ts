import { type ComparatorState } from './comparator-state';

/** The address of a question: only what the question uses, so that one question has one address. */
export function writeComparatorAddress(state: ComparatorState): Record<string, string | null> {
  const { show, year, workerType, rank, sex, area, beside } = state;
  return {
    show,
    year: show === 'trend' ? null : String(year),
    type: show === 'ethnicity' ? null : workerType,
    rank: (show === 'forces' || show === 'trend') && rank !== '' ? rank : null,
    sex: show === 'ethnicity' && sex !== '' ? sex : null,
    force: area,
    beside: show === 'trend' && beside.length > 0 ? beside.join(',') : null,
  };
}
