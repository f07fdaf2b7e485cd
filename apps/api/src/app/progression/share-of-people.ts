import { type ActingAnswer } from '@muster/contracts';
import { wilsonInterval } from '@muster/stats';

export type ShareOfPeople = ActingAnswer['rows'][number]['acting'];

/** `people` of `of` as a share with its Wilson interval; without anybody there is none. */
export function shareOfPeople(people: number, of: number): ShareOfPeople {
  const interval = wilsonInterval(people, of);
  return interval
    ? { status: 'shown', people, of, share: people / of, ...interval, reason: null }
    : { ...noShare('not-available', 'nobody-at-risk'), people, of };
}

/** A share that there is no number for. */
export function noShare(status: 'not-held' | 'not-available', reason: string): ShareOfPeople {
  return { status, people: null, of: null, share: null, lower: null, upper: null, reason };
}
