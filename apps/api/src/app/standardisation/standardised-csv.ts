import { type StandardisedAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** An answer as CSV: a line for each figure of each group. Columns: code of the group, way of leaving, step (`crude`, `first`,
 *  `second`), figure (`rate`, `direct`, `indirect`), status, value with bounds, leavers, person-years (expected leavers for
 *  `indirect`), reason. Rates are per person-year. A number that does not exist is an empty field; status and reason say
 *  why. */
export function standardisedCsv({ characteristic, route, groups }: StandardisedAnswer): string {
  return toCsv([
    [characteristic, 'route', ...COLUMNS],
    ...groups.flatMap(({ group, crude, steps }) => [
      [
        ...[group, route, 'crude', 'rate', crude.status, crude.rate, crude.lower, crude.upper],
        ...[crude.events, crude.personYears, crude.reason],
      ],
      ...steps.flatMap(({ step, direct, indirect }) => [
        [
          ...[group, route, step, 'direct', direct.status, direct.rate, direct.lower, direct.upper],
          ...[crude.events, crude.personYears, direct.reason],
        ],
        [
          ...[group, route, step, 'indirect', indirect.status, indirect.ratio, indirect.lower],
          ...[indirect.upper, crude.events, indirect.expected, indirect.reason],
        ],
      ]),
    ]),
  ]);
}

const COLUMNS = [
  'step',
  'figure',
  'status',
  'value',
  'lower',
  'upper',
  'events',
  'personYears',
  'reason',
] as const;
