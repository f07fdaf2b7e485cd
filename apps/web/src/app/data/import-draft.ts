import { computed, Injectable, signal } from '@angular/core';
import { type FileInspection } from '@muster/contracts';
import { type SnapshotMapping } from '@muster/domain';
import { type ColumnChoice } from './column-choice';
import { type ImportOptions, importOptions } from './import-options';
import { suggestColumns } from './suggest-columns';

/** An import that is being prepared: lives in the memory of this tab alone, so that a refused file can be matched anew
 *  without choosing it again. Nothing of it goes into web storage. */
@Injectable({ providedIn: 'root' })
export class ImportDraft {
  readonly force = signal('');
  readonly asAt = signal('');
  readonly file = signal<File | null>(null);
  readonly inspection = signal<FileInspection | null>(null);
  readonly columns = signal<readonly ColumnChoice[]>([]);
  readonly options = signal<ImportOptions>(importOptions(null));
  /** Dimension -> value of the file -> code, as the steward decided. */
  readonly values = signal<Readonly<Record<string, Readonly<Record<string, string>>>>>({});

  readonly remembered = computed(
    () => (this.inspection()?.rememberedMapping ?? null) as SnapshotMapping | null,
  );

  /** Takes what the look at the file found and fills in what can be suggested. */
  inspected(inspection: FileInspection): void {
    this.inspection.set(inspection);
    const remembered = this.remembered();
    this.columns.set(suggestColumns(inspection.columns, remembered));
    this.options.set(importOptions(remembered));
    this.values.set(remembered ? rememberedValues(remembered) : {});
  }

  decide(dimension: string, value: string, code: string): void {
    this.values.update((all) => ({ ...all, [dimension]: { ...all[dimension], [value]: code } }));
  }

  clear(): void {
    this.asAt.set('');
    this.file.set(null);
    this.inspection.set(null);
    this.columns.set([]);
    this.options.set(importOptions(null));
    this.values.set({});
  }
}

function rememberedValues(mapping: SnapshotMapping): Record<string, Record<string, string>> {
  const values: Record<string, Record<string, string>> = {};
  for (const [dimension, source] of Object.entries(mapping.dimensions)) {
    if ('values' in source) values[dimension] = { ...source.values };
  }
  if (mapping.leavingReason) values['leavingReason'] = { ...mapping.leavingReason.values };
  return values;
}
