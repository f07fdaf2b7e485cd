import { type HeaderCheck } from './check';
import { sameName } from './same-name';

/** Two columns have the same name, so that the mapping could mean either. Columns without a name do not count. */
export const checkDuplicateHeader = {
  code: 'duplicate-header',
  stage: 'header',
  severity: 'error',
  message: ({ column }) => `The column name "${column}" stands more than once in the header.`,
  repair: 'Give every column its own name.',
  find: ({ names }) => {
    const seen = new Set<string>();
    const repeated = new Map<string, string>();
    for (const name of names) {
      const key = sameName(name);
      if (key === '') continue;
      if (seen.has(key) && !repeated.has(key)) repeated.set(key, name);
      seen.add(key);
    }
    return [...repeated.values()].map((column) => ({ column }));
  },
} as const satisfies HeaderCheck;
