/** A place in an order: 1 is `1st`, 12 is `12th`, 22 is `22nd`. */
export function ordinal(place: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${place}${ending[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(place)]}`;
}
