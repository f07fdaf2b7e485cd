import { type OfficeList } from '@muster/contracts';

export type OfficeAnswer = OfficeList['lines'][number]['answer'];

/** How the list answers a true count: five and more as it is, one to four as "fewer than 5", nobody as "none". Throws a
 *  RangeError for what is no count of people. */
export function officeAnswer(people: number, threshold: number): OfficeAnswer {
  if (!Number.isInteger(people) || people < 0) throw new RangeError('not a count of people');
  if (people === 0) return { status: 'none' };
  return people < threshold ? { status: 'few' } : { status: 'count', people };
}
