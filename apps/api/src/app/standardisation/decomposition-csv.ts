import { type DecompositionAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** An answer as CSV, one line per way of leaving and step: crude rates of both groups and their gap with its range, then mix, rate, what the
 *  step adds, and the interaction that stands half in each, all per person-year. A number that does not exist is an empty
 *  field; status and reason say why. */
export function decompositionCsv({ group, comparator, routes }: DecompositionAnswer): string {
  return toCsv([
    ['group', 'comparator', 'route', 'step', 'status', 'reason', ...CRUDE, ...GAP, ...PARTS],
    ...routes.flatMap((route) => {
      const pair = [group?.code, comparator?.code, route.route];
      const crude = [route.group, route.comparator].flatMap((side) => [
        side.events,
        side.personYears,
        side.rate,
      ]);
      const gap = [route.gap, route.gapRange?.lower, route.gapRange?.upper];
      const bare = ['crude', route.group.status, route.group.reason, ...crude, ...gap];
      return [
        [...pair, ...bare, ...PARTS.map(() => null)],
        ...route.steps.map((step) => [
          ...[...pair, step.step, step.status, step.reason, ...crude, ...gap],
          ...PARTS.map((part) => step[part]),
        ]),
      ];
    }),
  ]);
}

const CRUDE = [
  'groupEvents',
  'groupPersonYears',
  'groupRate',
  'comparatorEvents',
  'comparatorPersonYears',
  'comparatorRate',
] as const;
const GAP = ['gap', 'gapLower', 'gapUpper'] as const;
const PARTS = ['mix', 'added', 'rate', 'interaction'] as const;
