import { inject, Injectable, signal } from '@angular/core';
import { type Problem } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { snapshotsInspect } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { ImportDraft } from './import-draft';

/** Sends the chosen file for a look at its columns and values, of which nothing is stored. */
@Injectable({ providedIn: 'root' })
export class FileLook {
  readonly #api = inject(Api);
  readonly #draft = inject(ImportDraft);
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);

  /** Looks, and fills in what can be suggested; false when that failed. `headerRow`: where the column names stand, when
   *  they were not found rightly. */
  async look(headerRow = ''): Promise<boolean> {
    const file = this.#draft.file();
    if (this.busy() || !file) return false;
    this.problem.set(null);
    this.busy.set(true);
    try {
      // The server reads the form while it arrives, so the file must come last.
      const body = { force: this.#draft.force(), headerRow, file };
      this.#draft.inspected(await this.#api.invoke(snapshotsInspect, { body }));
      return true;
    } catch (fault) {
      this.problem.set(problemOf(fault));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
