import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { CaseDesk } from '../case-desk';
import { CaseVault } from '../case-vault';
import { KeptKeys } from '../key/kept-keys';
import { saveFile } from '../../ui/save-file';

const NAME = 'notes.age';
const KEYS_NAME = 'keys.age';
const TYPE = 'application/octet-stream';

/** A copy of the case for the listener alone, as a file that the ordinary program opens. */
@Component({
  selector: 'ms-copy-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="govuk-body">
      The file holds every entry of this case, locked for your keys alone. Its name says nothing. Nobody can
      remove it for you: delete it when the case is removed.
    </p>
    <p class="govuk-body">
      To open it, save your wrapped keys too. The free program age then asks for your seven words:
    </p>
    <p class="ms-mono" translate="no">age -d -i keys.age notes.age</p>
    <div class="govuk-button-group">
      <button type="button" class="govuk-button" (click)="save()">Save the case</button>
      <button type="button" class="govuk-button govuk-button--secondary" (click)="saveKeys()">
        Save my wrapped keys
      </button>
    </div>
    <p role="status" class="govuk-body">{{ said() }}</p>
  `,
})
export class CopyPart {
  readonly file = input.required<CaseFile>();
  readonly #document = inject(DOCUMENT);
  readonly #desk = inject(CaseDesk);
  readonly #vault = inject(CaseVault);
  readonly #keys = inject(KeptKeys);
  protected readonly said = signal('');

  protected async save(): Promise<void> {
    const opened = this.#desk.opened();
    if (!opened) return;
    const { reference, kind, state } = this.file();
    const text = JSON.stringify({ reference, kind, state, ...opened }, null, 2);
    saveFile(this.#document, NAME, await this.#vault.exportOf(text), TYPE);
    this.said.set('The file was handed to your browser.');
  }

  protected saveKeys(): void {
    const wrapped = this.#keys.wrapped();
    if (wrapped === '') return;
    saveFile(this.#document, KEYS_NAME, wrapped, TYPE);
    this.said.set('Your wrapped keys were handed to your browser. They open only with your seven words.');
  }
}
