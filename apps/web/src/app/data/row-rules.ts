import { type FileInspection } from '@muster/contracts';
import { type SnapshotMapping } from '@muster/domain';
import { type LeftOut } from './row-choices';

/** What a mapping says of rows that are no people: the boxes that were ticked, and rules of the mapping used last for
 *  other columns. `person`: the column of the person reference. */
export function rowRules(
  leftOut: readonly LeftOut[],
  layout: FileInspection['layout'] | null,
  person: string,
  remembered: SnapshotMapping | null,
): Pick<SnapshotMapping, 'skipRows' | 'endsAt'> {
  const found = layout?.totals.map(({ column, values }) => ({ column, values })) ?? [];
  const totals = leftOut.includes('totals') ? found : [];
  const blank = leftOut.includes('without-person') ? [{ column: person, values: [''] }] : [];
  const known = new Set([person, ...found.map(({ column }) => column)]);
  const earlier = (remembered?.skipRows ?? []).filter(({ column }) => !known.has(column));
  const skipRows = [...totals, ...blank, ...earlier];
  return {
    ...(skipRows.length > 0 ? { skipRows } : {}),
    ...(leftOut.includes('notes') ? { endsAt: 'first-row-without-person' as const } : {}),
  };
}
