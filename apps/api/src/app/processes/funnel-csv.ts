import { type FunnelAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const RATE = ['status', 'share', 'lower', 'upper', 'reason'] as const;
const COMPARED = [
  'relativeLikelihood',
  'rlLower',
  'rlUpper',
  'p',
  'pAdjusted',
  'verdict',
  'reason',
  'flips',
  'moreYears',
  'excess',
] as const;

/** An answer as CSV, one line per group and stage: codes, how many passed, conditional and overall rate (shares 0-1) and
 *  the comparison. A number that does not exist is an empty field; status and reason say why. */
export function funnelCsv({ by, groups }: FunnelAnswer): string {
  return toCsv([
    [
      ...by,
      ...['groupStatus', 'groupReason', 'isComparator', 'stage', 'status', 'passed', 'losesMost'],
      ...RATE.map((name) => headed('conditional', name)),
      ...RATE.map((name) => headed('overall', name)),
      ...COMPARED.map((name) => (name === 'reason' ? 'comparisonReason' : name)),
    ],
    ...groups.flatMap(({ group, status, reason, isComparator, stages, losesMost }) =>
      stages.map((each) => [
        ...by.map((dimension) => group[dimension]),
        ...[status, reason, isComparator, each.stage, each.status],
        ...[each.passed, losesMost === each.stage],
        ...RATE.map((name) => each.conditional[name]),
        ...RATE.map((name) => each.overall[name]),
        ...COMPARED.map((name) => each.comparison?.[name]),
      ]),
    ),
  ]);
}

function headed(rate: string, name: string): string {
  return `${rate}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
