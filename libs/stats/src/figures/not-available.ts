import { type Figure } from './figure';

/** Says why there is no figure; `reason` keeps its literal type. */
export function notAvailable<const Reason extends string>(reason: Reason): Figure<never, Reason> {
  return { status: 'not-available', reason };
}
