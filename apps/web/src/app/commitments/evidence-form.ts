import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { COMMITMENT_LIMITS, isActionRef, isDocumentLink } from '@muster/domain';
import { Api } from '../api/generated/api';
import { commitmentsSaveEvidence } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { ErrorSummary } from '../ui/error-summary';
import { TextareaField } from '../ui/textarea-field';
import { TextField } from '../ui/text-field';
import { YearWarning } from '../ui/year-warning';
import { withoutNumberOfPeople } from './without-number-of-people';

/** Adds a piece of evidence. One piece may answer several references. */
@Component({
  selector: 'ms-evidence-form',
  imports: [ErrorSummary, TextareaField, TextField, YearWarning],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="add($event)">
      <ms-textarea-field
        field="evidence-text"
        label="What shows it"
        hint="One or two sentences. Staff networks read this too: name nobody, and leave out how many people."
        [error]="attempt.errorOf('evidence-text')"
        [(value)]="text"
      />
      <ms-year-warning [text]="text()" />
      <ms-text-field
        field="evidence-link"
        label="Address of the document (optional)"
        hint="It begins with https://"
        [error]="attempt.errorOf('evidence-link')"
        [(value)]="link"
      />
      <ms-text-field
        field="evidence-section"
        label="Section or page (optional)"
        [error]="attempt.errorOf('evidence-section')"
        [(value)]="section"
      />
      <ms-text-field
        field="evidence-refs"
        label="References that it answers"
        hint="With commas between. For example, 195, 202."
        [error]="attempt.errorOf('evidence-refs')"
        [(value)]="refs"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Add this evidence
      </button>
    </form>
  `,
})
export class EvidenceForm {
  readonly force = input.required<string>();
  /** The reference that is open. */
  readonly ref = input.required<string>();
  readonly added = output();

  readonly #api = inject(Api);
  protected readonly text = signal('');
  protected readonly link = signal('');
  protected readonly section = signal('');
  protected readonly refs = linkedSignal(() => this.ref());
  protected readonly attempt = inject(Attempt);

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const [text, link, section] = [this.text().trim(), this.link().trim(), this.section().trim()];
    const refs = this.refs()
      .split(',')
      .map((ref) => ref.trim())
      .filter((ref) => ref !== '');
    const [least, most] = COMMITMENT_LIMITS.evidence;
    const [, longest] = COMMITMENT_LIMITS.section;
    const fits = text.length >= least && text.length <= most;
    const errors = [
      ...(fits
        ? []
        : [{ field: 'evidence-text', message: `Say what shows it, in ${least} to ${most} characters` }]),
      ...withoutNumberOfPeople('evidence-text', text),
      ...withoutNumberOfPeople('evidence-section', section),
      ...(link === '' || isDocumentLink(link)
        ? []
        : [{ field: 'evidence-link', message: 'Write an address that begins with https://' }]),
      ...(section.length <= longest
        ? []
        : [{ field: 'evidence-section', message: `Use at most ${longest} characters` }]),
      ...(refs.length > 0 && refs.every(isActionRef)
        ? []
        : [{ field: 'evidence-refs', message: 'Write references with commas between' }]),
    ];
    await this.attempt.run(errors, async () => {
      const piece = { text, link: link === '' ? null : link, section: section === '' ? null : section };
      const body = { force: this.force(), id: null, version: 0, ...piece, refs };
      await this.#api.invoke(commitmentsSaveEvidence, { body });
      for (const field of [this.text, this.link, this.section]) field.set('');
      this.added.emit();
    });
  }
}
