import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when they are read out. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random name for a case, such as `7GQ2-MX4D`: eight of 32 signs. It says nothing and opens nothing. */
export function newReference(): string {
  const signs = Array.from({ length: 8 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
