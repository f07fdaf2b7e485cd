import { type RepresentationRow } from '@muster/contracts';

/** The single row of an answer about something that the snapshot does not hold: no number, and which dimension lacks. */
export function notHeldRow(by: readonly string[], notHeld: readonly string[]): RepresentationRow {
  const entries = (missing: string, rest: string) =>
    Object.fromEntries(by.map((dimension) => [dimension, notHeld.includes(dimension) ? missing : rest]));
  return {
    group: entries('not-held', 'all'),
    labels: entries('Not held', 'All'),
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
