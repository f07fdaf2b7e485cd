import { CHECKS } from '../checks/registry';

/** Dimensions whose values describe the organisation, not the person. */
const NAMED = new Set(['workforce-type', 'rank', 'rank-basis', 'unit', 'contract']);

/** Whether an issue may name a value: not of a characteristic, not personal data, and without a run of four digits, which
 *  could be a staff number in the wrong column. */
export function mayBeNamed(dimension: string, text: string): boolean {
  return NAMED.has(dimension) && !/\d{4}/.test(text) && !CHECKS.sample.some((check) => check.fails([text]));
}
