import { type FileInspection } from '@muster/contracts';
import { type SnapshotMapping } from '@muster/domain';
import { type ColumnChoice } from './column-choice';
import { columnLabel } from './column-label';
import { type Target, TARGETS } from './import-target';

/** What each column of a file probably is: as the mapping used last said, else as the inspection suggests, else not
 *  read. Where two columns look like the same thing, none is taken: the steward decides between them. */
export function suggestColumns(
  columns: FileInspection['columns'],
  remembered: SnapshotMapping | null,
): readonly ColumnChoice[] {
  const names = columns.map(({ name, reference }) => ({
    column: reference,
    label: columnLabel(name, reference),
  }));
  if (remembered) return names.map((name) => ({ ...name, ...rememberedTarget(name.column, remembered) }));
  const suggested = columns.map(({ suggestion }) => known(suggestion));
  const seen = Map.groupBy(suggested, (target) => target);
  return suggested.map((target, index) => ({
    ...(names[index] ?? { column: '', label: '' }),
    target: target !== 'ignore' && (seen.get(target)?.length ?? 0) > 1 ? 'undecided' : target,
    extraLabel: '',
  }));
}

function known(suggestion: string | null): Target {
  return TARGETS.find((target) => target === suggestion) ?? 'ignore';
}

function rememberedTarget(
  column: string,
  mapping: SnapshotMapping,
): Pick<ColumnChoice, 'target' | 'extraLabel'> {
  const same = (other: string | undefined): boolean => other?.toLowerCase() === column.toLowerCase();
  const choice = (target: Target, extraLabel = '') => ({ target, extraLabel });
  if (same(mapping.person.column)) return choice('person');
  for (const field of [
    'fte',
    'serviceStart',
    'rankStart',
    'dateOfBirth',
    'leavingDate',
    'leavingReason',
  ] as const) {
    if (same(mapping[field]?.column)) return choice(field);
  }
  for (const [dimension, source] of Object.entries(mapping.dimensions)) {
    if (!('column' in source) || !same(source.column)) continue;
    const extra = /^extra:(.+)$/.exec(dimension)?.[1];
    if (extra) return choice('extra', mapping.extras[extra] ?? extra);
    return choice(known(dimension));
  }
  return choice('ignore');
}
