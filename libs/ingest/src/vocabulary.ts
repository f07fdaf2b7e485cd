/** The codes that a force uses in each dimension, in the order in which they were first seen. The id of a code is its
 *  position + 1, for ever; id 0 stands for *not held*. Keys are dimension ids and `leaving-reason`. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** Code of an empty cell for which the mapping names no code: held in principle, not recorded for this person. */
export const NOT_RECORDED = 'not-recorded';

/** Code of a characteristic of somebody who gave written notice that characteristics must not be processed (Data
 *  Protection Act 2018, Schedule 1 paragraph 8(5)). It is no answer: it counts with the not recorded everywhere. */
export const WITHHELD_BY_NOTICE = 'withheld-by-notice';
