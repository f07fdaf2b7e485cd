import { type BaselineDetail, type RepresentationOptions } from '@muster/contracts';
import { baseWords, formatPercent } from '@muster/narrative';
import { type TableColumn } from '../ui/table-column';

interface GroupShares {
  readonly label: string;
  /** Share 0-1 by base; a base whose table has no such group is missing. */
  readonly shares: ReadonlyMap<string, number>;
}

export interface BaseRange {
  readonly caption: string;
  readonly columns: readonly TableColumn<GroupShares>[];
  readonly rows: readonly GroupShares[];
}

/** Ids of the baselines of the area and characteristic of `baseline` (`<table>:<area>`), one for each loaded base.
 *  Without a baseline there are none. */
export function sameArea(
  baseline: string | null,
  loaded: RepresentationOptions['baselines'],
): readonly string[] {
  const own = loaded.find(({ id }) => id === baseline);
  if (!own) return [];
  const area = own.id.slice(own.id.indexOf(':'));
  return loaded
    .filter(({ id, dimension }) => dimension === own.dimension && id.slice(id.indexOf(':')) === area)
    .map(({ id }) => id);
}

/** The share of each group on every base, side by side: the range over bases, as far as bases are loaded. Groups stand in
 *  the order of the first baseline. */
export function baseRange(baselines: readonly BaselineDetail[]): BaseRange {
  const bases = [...new Set(baselines.map(({ base }) => base))];
  const groups = new Map<string, { label: string; shares: Map<string, number> }>();
  for (const { base, rows } of baselines) {
    for (const { code, label, share } of rows) {
      const group = groups.get(code) ?? { label, shares: new Map<string, number>() };
      group.shares.set(base, share);
      groups.set(code, group);
    }
  }
  return {
    caption: 'Share of the population by population base',
    columns: [
      { key: 'group', label: 'Group', header: true, value: ({ label }) => label },
      ...bases.map((base) => ({
        key: base,
        label: baseWords(base),
        numeric: true,
        value: ({ shares }: GroupShares) => shares.get(base) ?? null,
        text: ({ shares }: GroupShares) => {
          const share = shares.get(base);
          return share === undefined ? '[x]' : formatPercent(share);
        },
      })),
    ],
    rows: [...groups.values()],
  };
}
