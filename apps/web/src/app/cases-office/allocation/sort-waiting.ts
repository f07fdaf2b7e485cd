import { type WaitingCase } from '@muster/contracts';

/** Cases that wait for a listener first, then those that somebody has; in each the earliest day first, equal ones by
 *  reference. */
export function sortWaiting(cases: readonly WaitingCase[]): readonly WaitingCase[] {
  const place = ({ listener, acknowledgeBy, reference }: WaitingCase): string =>
    `${listener === null ? '0' : '1'} ${acknowledgeBy} ${reference}`;
  return [...cases].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}
