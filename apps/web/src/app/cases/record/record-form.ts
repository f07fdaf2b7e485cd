import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { AVOIDABLE_WORDS, COME_BACK_WORDS, DIRECTION_WORDS } from '../../case-parts/case-words';
import { FieldUseLabel } from '../../case-parts/field-use';
import { RECORD_FIELDS } from '../../case-parts/record-fields';
import { CheckboxesField } from '../../ui/checkboxes-field';
import { ErrorSummary } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';
import { TextField } from '../../ui/text-field';
import { Waiting } from '../../ui/waiting';
import { type CaseStory } from '@muster/case-protocol';
import { CaseDesk } from '../case-desk';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';
import { choicesOf } from '../file/choices-of';
import { codeOf } from '../file/code-of';
import { PROMPTS, SHORT_FORM } from './record-words';
import { checkRecord, MOST_REASONS, recordDraft, type RecordDraft } from './record-draft';
import { Taxonomy } from './taxonomy';

/** The record in eight short sections, each with what becomes of it. Saved as a version for the colleague to read. */
@Component({
  selector: 'ms-record-form',
  imports: [CheckboxesField, ErrorSummary, FieldUseLabel, RadiosField, TextareaField, TextField, Waiting],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-form.html',
})
export class RecordForm {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();
  readonly saved = output();

  protected readonly form = inject(CaseForm);
  protected readonly taxonomy = inject(Taxonomy);
  readonly #drafts = inject(Drafts);
  readonly #story = inject(CaseDesk).story();
  protected readonly draft = this.#drafts.of('record', recordDraft(this.#story));
  protected readonly prompts = PROMPTS;
  protected readonly mostReasons = MOST_REASONS;
  protected readonly directions = choicesOf(DIRECTION_WORDS);
  protected readonly avoidable = choicesOf(AVOIDABLE_WORDS);
  protected readonly comeBack = choicesOf(COME_BACK_WORDS);

  protected readonly leaving = computed(() => this.file().kind === 'leaving');
  readonly #short = computed(() => this.story().request?.body.retiring ?? false);
  /** The sections of this conversation: what is asked of those who leave is not asked of those who stay. */
  protected readonly sections = computed(() =>
    RECORD_FIELDS.filter(
      ({ key }) =>
        key !== (this.leaving() ? 'likelihood' : 'comeBack') && (!this.#short() || SHORT_FORM.includes(key)),
    ),
  );
  protected readonly reasons = computed(() => this.taxonomy.reasonChoices(this.#short()));

  protected write(key: string, value: string): void {
    this.draft.update(({ record, codes }) => ({ codes, record: { ...record, [key]: value } }));
  }

  protected code(part: Partial<RecordDraft['codes']>): void {
    this.draft.update(({ record, codes }) => ({ record, codes: { ...codes, ...part } }));
  }

  protected comeBackTo(value: string): void {
    this.write('comeBack', codeOf(COME_BACK_WORDS, value));
  }

  protected directionTo(value: string): void {
    this.code({ direction: codeOf(DIRECTION_WORDS, value) });
  }

  protected avoidableTo(value: string): void {
    this.code({ avoidable: codeOf(AVOIDABLE_WORDS, value) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft();
    await this.form.write(checkRecord(draft), {
      bodies: [
        { kind: 'record', ...draft.record },
        { kind: 'codes', ...draft.codes },
      ],
      saved: () => {
        this.#drafts.begin('record', draft);
        this.saved.emit();
      },
    });
  }
}
