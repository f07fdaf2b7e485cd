import { computed, Injectable, signal } from '@angular/core';
import { type FileInspection } from '@muster/contracts';
import { type SnapshotMapping } from '@muster/domain';
import { type ColumnChoice } from './column-choice';
import { type ImportOptions, importOptions } from './import-options';
import { suggestColumns } from './suggest-columns';
import { suggestDates } from './suggest-dates';

/** An import that is being prepared: lives in the memory of this tab alone, so that a refused file can be matched anew
 *  without choosing it again. Nothing of it goes into web storage. */
@Injectable({ providedIn: 'root' })
export class ImportDraft {
  readonly force = signal('');
  readonly asAt = signal('');
  /** Why figures of a date that is loaded change; empty when nobody has said. */
  readonly reason = signal('');
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
    this.options.set(importOptions(remembered, inspection));
    this.suggestDates();
    this.values.set(remembered ? rememberedValues(remembered) : {});
  }

  /** Takes the date formats that the columns matched to dates need. */
  suggestDates(): void {
    const { everywhere, ofColumn } = suggestDates(this.columns(), this.inspection(), this.remembered());
    this.options.update((now) => ({ ...now, dateFormats: everywhere, datesOfColumn: ofColumn }));
  }

  decide(dimension: string, value: string, code: string): void {
    this.values.update((all) => ({ ...all, [dimension]: { ...all[dimension], [value]: code } }));
  }

  clear(): void {
    this.asAt.set('');
    this.reason.set('');
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
