import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { COME_BACK_WORDS } from '../../case-parts/case-words';
import { codeRows } from '../../case-parts/code-rows';
import { FieldUseLabel } from '../../case-parts/field-use';
import { RECORD_FIELDS } from '../../case-parts/record-fields';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';
import { tooLong } from '../too-long';
import { CasePart } from './case-part';

const ANSWERS = [
  { value: 'yes', label: 'Yes, it is right as it is' },
  { value: 'no', label: 'No, something has to be changed' },
];

/** The record as the listener wrote it: the colleague approves it or says what is wrong. Later notes stand below. */
@Component({
  selector: 'ms-record-page',
  imports: [PageHeading, ErrorSummary, RadiosField, TextareaField, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-page.html',
})
export class RecordPage extends CasePart {
  protected readonly answers = ANSWERS;
  protected readonly answer = this.store.typed('record');
  protected readonly correction = this.store.typed('correction');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly record = computed(() => this.state().story.record);
  protected readonly read = computed(() => this.state().story.recordRead?.body ?? null);
  protected readonly sections = computed(() => {
    const body = this.record()?.body;
    if (!body) return [];
    return RECORD_FIELDS.map(({ key, label, use }) => ({
      ...{ label, use },
      text:
        key === 'comeBack'
          ? body.comeBack === 'not-asked'
            ? ''
            : COME_BACK_WORDS[body.comeBack]
          : body[key],
    })).filter(({ text }) => text !== '');
  });

  protected readonly codes = computed(() => {
    const codes = this.state().story.codes?.body;
    return codes ? codeRows(codes, this.options()) : [];
  });

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const record = this.record();
    const approved = this.answer() === 'yes';
    const correction = approved ? '' : this.correction().trim();
    this.errors.set(this.#missing(correction));
    if (!record || this.errors().length > 0) return;
    const said = approved ? 'You approved the record.' : 'Your listener was asked to change the record.';
    const move = approved && this.state().file.state === 'held' ? 'agree' : null;
    const sent = await this.write(
      { kind: 'record-read', record: record.id, approved, correction },
      said,
      move,
    );
    if (!sent) return;
    for (const text of [this.answer, this.correction]) text.set('');
  }

  #missing(correction: string): readonly FieldError[] {
    if (this.answer() === '') return [{ field: 'right', message: 'Say whether the record is right' }];
    if (this.answer() === 'no' && correction === '')
      return [{ field: 'correction', message: 'Say what has to be changed' }];
    return tooLong('correction', 'The correction', correction);
  }
}
