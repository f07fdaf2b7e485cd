import { type HeaderCheck } from './check';
import { sameName } from './same-name';

/** Two columns have the name that the mapping uses, so that it could mean either. Columns that nobody reads by their name
 *  do not count; before there is a mapping, they are a warning. */
export const checkDuplicateHeader = {
  code: 'duplicate-header',
  stage: 'header',
  severity: 'error',
  message: ({ column }) => `The column name "${column}" stands more than once in the header.`,
  repair: 'Give every column its own name, or name it by its position in the mapping, as in #3.',
  find: ({ names, mapped, sifted = [], hasMapping }) => {
    const used = new Set([...mapped, ...sifted].map(sameName));
    const seen = new Set<string>();
    const repeated = new Map<string, string>();
    for (const name of names) {
      const key = sameName(name);
      if (key === '' || (hasMapping && !used.has(key))) continue;
      if (seen.has(key) && !repeated.has(key)) repeated.set(key, name);
      seen.add(key);
    }
    return [...repeated.values()].map((column) =>
      hasMapping ? { column } : { column, severity: 'warning' as const },
    );
  },
} as const satisfies HeaderCheck;
