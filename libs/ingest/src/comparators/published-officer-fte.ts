/** Full-time posts of police officers in England and Wales at 31 March, rounded to whole posts, as the Home Office
 *  publishes them in its bulletins. */
export const PUBLISHED_OFFICER_FTE: ReadonlyMap<number, number> = new Map([
  [2009, 143_769],
  [2020, 129_110],
  [2022, 140_228],
]);
