import { type Eligibility } from '@muster/contracts';

/** Who could be promoted, in words. */
export function eligibilityWords({ monthsInRank, monthsOfService, substantiveOnly }: Eligibility): string {
  const conditions = [
    ...(substantiveOnly ? ['not as temporary or acting'] : []),
    ...(monthsInRank > 0 ? [`for at least ${months(monthsInRank)}`] : []),
    ...(monthsOfService > 0 ? [`with at least ${months(monthsOfService)} of service`] : []),
  ];
  return [
    'Everybody in post in a rank or grade that has another above it on the ladder of their workforce type',
    ...conditions,
  ]
    .join(', ')
    .concat('.');
}

function months(number: number): string {
  return number % 12 === 0 ? plural(number / 12, 'year') : plural(number, 'month');
}

function plural(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
