/** Words of a name that leave room for what is said. */
const MOST_WORDS = 6;

/** How every sentence about a projection opens: with its condition, because it is no forecast. `name` is that of the
 *  scenario, empty for today's rates; a long one is cut. */
export function projectionOpening(name: string): string {
  if (name === '') return 'If today’s rates continued';
  const words = name.split(/\s+/);
  return `If “${words.slice(0, MOST_WORDS).join(' ')}${words.length > MOST_WORDS ? ' …' : ''}” held`;
}
