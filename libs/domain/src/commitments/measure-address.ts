import { COMMITMENT_MEASURES } from './commitment-measures';

const MOST = 500;

/** Address of the page of Muster that shows a measure: its page, or `address` when that is the same page with the state of a
 *  question. Null when there is no such measure, or the address leads elsewhere. */
export function measureAddress(id: string, address: string): string | null {
  const measure = COMMITMENT_MEASURES.find((each) => each.id === id);
  if (!measure) return null;
  if (address === '') return measure.page;
  const [page, ...state] = address.split('?');
  const fits = page === measure.page && state.length < 2 && /^[\w~.,:;=&%+/|!*()-]*$/.test(state[0] ?? '');
  return fits && address.length <= MOST ? address : null;
}
