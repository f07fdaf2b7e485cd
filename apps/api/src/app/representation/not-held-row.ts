import { type RepresentationRow } from '@muster/contracts';
import { notHeldNames } from '../questions/not-held-names';

/** The single row of an answer about something that the snapshot does not hold: no number, and which dimension lacks. */
export function notHeldRow(by: readonly string[], notHeld: readonly string[]): RepresentationRow {
  return {
    ...notHeldNames(by, notHeld),
    status: 'not-held',
    headcount: null,
    fte: null,
    declared: null,
    total: null,
    declarationRate: null,
    share: null,
    fteShare: null,
    lower: null,
    upper: null,
    boundLow: null,
    boundHigh: null,
    baselineShare: null,
    gap: null,
    ratio: null,
    ratioLower: null,
    ratioUpper: null,
    shortfall: null,
    verdict: null,
    smallNumber: false,
    smallBaseline: false,
    undeclared: false,
  };
}
