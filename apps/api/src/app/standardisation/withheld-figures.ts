import { type CrudeRate, type DirectRate, type IndirectRatio } from '@muster/contracts';
import { noDirect, noIndirect, RATE_NOT_HELD } from './measure-standardised';

/** A rate that is not shown, to protect people. */
export const WITHHELD_RATE: CrudeRate = { ...RATE_NOT_HELD, status: 'withheld', reason: 'withheld' };

/** A directly standardised rate that is not shown. */
export function withheldDirect(): DirectRate {
  return noDirect('withheld', 'withheld');
}

/** An indirectly standardised ratio that is not shown. */
export function withheldIndirect(): IndirectRatio {
  return noIndirect('withheld', 'withheld');
}
