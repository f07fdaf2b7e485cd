import { type RepresentationAnswer } from '@muster/contracts';

export interface Part<R> {
  /** Null when the question has no other dimension than the measured one. */
  readonly heading: string | null;
  readonly rows: readonly R[];
}

type Labelled = Pick<RepresentationAnswer['rows'][number], 'group' | 'labels'>;

/** Rows gathered by the part of the workforce they belong to (every dimension but the measured one), in the order in
 *  which parts and rows first appear. */
export function partsOf<R extends Labelled>(
  rows: readonly R[],
  by: readonly string[],
  measured: string,
): Part<R>[] {
  const others = by.filter((dimension) => dimension !== measured);
  const parts = new Map<string, { heading: string | null; rows: R[] }>();
  for (const row of rows) {
    const key = JSON.stringify(others.map((dimension) => row.group[dimension]));
    const heading =
      others.length === 0 ? null : others.map((id) => row.labels[id] ?? row.group[id]).join(', ');
    const part = parts.get(key) ?? { heading, rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  return [...parts.values()];
}
