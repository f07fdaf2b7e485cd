import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { type BodyOf } from '@muster/case-protocol';
import { HAND_OFF_WORDS } from '../../case-parts/case-words';
import { FieldUseLabel } from '../../case-parts/field-use';
import { ErrorSummary } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';
import { choicesOf } from '../file/choices-of';
import { codeOf } from '../file/code-of';
import { checkHandOff, type HandOffDraft, NO_HAND_OFF } from './check-hand-off';
import { LAWFUL_REASONS, REASON_CHOICES } from './lawful-reasons';

/** The exact words of a hand-off, and whether the colleague sees them first. Where the law stands against it nothing is
 *  written before the words were handed over: the colleague reads every entry. */
@Component({
  selector: 'ms-hand-off-form',
  imports: [ErrorSummary, FieldUseLabel, RadiosField, TextareaField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="form.errors()" />
    <form novalidate autocomplete="off" (submit)="save($event)">
      <ms-radios-field
        field="hand-off-to"
        legend="To whom"
        [error]="form.errorOf('hand-off-to')"
        [choices]="receivers"
        [value]="draft().to"
        (valueChange)="change({ to: $event })"
      />
      <ms-field-use use="shared" />
      <ms-textarea-field
        field="hand-off-words"
        label="The exact words"
        hint="The least that they need in order to act. Nothing else of the case goes with them."
        [error]="form.errorOf('hand-off-words')"
        [value]="draft().words"
        (valueChange)="change({ words: $event })"
      />
      <ms-radios-field
        field="hand-off-first"
        legend="Does the colleague see these words first?"
        [choices]="first"
        [value]="draft().first"
        (valueChange)="change({ first: $event })"
      />
      @if (draft().first === 'no') {
        <ms-radios-field
          field="hand-off-reason"
          legend="The lawful reason not to show them first"
          hint="Recorded in the case. The colleague can read it."
          [error]="form.errorOf('hand-off-reason')"
          [choices]="reasons"
          [value]="draft().reason"
          (valueChange)="change({ reason: $event })"
        />
        <p class="govuk-body">
          Pass on these words first, by a safe way. Record it only then: the colleague can read them from then
          on.
        </p>
      }
      <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? true : null">
        {{ draft().first === 'no' ? 'I have handed it over' : 'Show the words to the colleague' }}
      </button>
    </form>
  `,
})
export class HandOffForm {
  readonly saved = output();

  protected readonly form = inject(CaseForm);
  readonly #drafts = inject(Drafts);
  protected readonly receivers = choicesOf(HAND_OFF_WORDS);
  protected readonly reasons = REASON_CHOICES;
  protected readonly first = [
    { value: 'yes', label: 'Yes' },
    {
      value: 'no',
      label: 'No, the law stands against it',
      hint: 'Only then may it go on without their yes.',
    },
  ];
  protected readonly draft = this.#drafts.of<HandOffDraft>('hand-off', NO_HAND_OFF);
  protected change(part: Partial<HandOffDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft();
    const shownFirst = draft.first === 'yes';
    const body: BodyOf<'hand-off'> = {
      kind: 'hand-off',
      handOff: crypto.randomUUID(),
      to: codeOf(HAND_OFF_WORDS, draft.to),
      words: draft.words.trim(),
      shownFirst,
      lawfulReason: shownFirst ? 'none' : codeOf(LAWFUL_REASONS, draft.reason),
      sent: !shownFirst,
    };
    const saved = (): void => {
      this.#drafts.begin('hand-off', NO_HAND_OFF);
      this.saved.emit();
    };
    await this.form.write(checkHandOff(draft), { bodies: [body], saved });
  }
}
