import { type Permalink } from '@muster/contracts';

/** Pages whose path is not the name under which their questions are kept. */
const PATHS: Readonly<Partial<Record<Permalink['page'], string>>> = {
  'board-position': '/',
  'commitments-entry': '/commitments/entry',
  'mix-and-rate': '/retention/mix-and-rate',
};

/** Where a kept question leads: the path of its page, and the query parameters there. A pack is named in its path. A release
 *  that is gone is left out, so that the page shows the newest one. */
export function pathOfKept({ page, address, since }: Pick<Permalink, 'page' | 'address' | 'since'>): {
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
} {
  const { pack, ...query } = address;
  const { release: _gone, ...newest } = address;
  if (page === 'pack') return { path: `/packs/${pack?.[0] ?? ''}`, query };
  return { path: PATHS[page] ?? `/${page}`, query: since === 'gone' ? newest : address };
}
