import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type BodyOf, type HandOff } from '@muster/case-protocol';
import { HAND_OFF_WORDS, LAWFUL_REASON_WORDS } from '../../case-parts/case-words';
import { ErrorSummary } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { Tag } from '../../ui/tag';
import { CaseDesk } from '../case-desk';
import { CaseForm } from '../file/case-form';
import { codeOf } from '../file/code-of';
import { handOffStanding } from './hand-off-standing';
import { LAWFUL_REASONS, REASON_CHOICES } from './lawful-reasons';

/** One hand-off: its exact words, the colleague's answer, and that it was passed on, where there is no yes with the lawful
 *  reason. Muster sends nothing. */
@Component({
  selector: 'ms-hand-off-item',
  imports: [ErrorSummary, RadiosField, Tag],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-s">{{ to() }} <ms-tag [text]="standing().word" [tone]="standing().tone" /></h2>
    <p class="ms-exact">{{ body().words }}</p>
    @if (known(); as words) {
      <p class="govuk-body">
        {{ body().shownFirst ? 'No yes was needed.' : 'Not shown to the colleague first.' }} Lawful reason:
        {{ words }}.
      </p>
    }
    @if (handOff().answer?.body?.words; as words) {
      <p class="govuk-body">The colleague wrote: {{ words }}</p>
    }
    @if (desk.mayHandOff()) {
      @if (standing().step === 'needs-reason' && !forced()) {
        <button type="button" class="govuk-button govuk-button--secondary" (click)="forced.set(true)">
          It must go on all the same<span class="govuk-visually-hidden">: {{ to() }}</span>
        </button>
      } @else if (standing().step; as step) {
        @if (step === 'needs-reason') {
          <ms-error-summary [errors]="form.errors()" />
          <ms-radios-field
            [field]="field()"
            legend="The lawful reason to pass it on without a yes"
            hint="Recorded in the case. The colleague can read it."
            [error]="form.errorOf(field())"
            [choices]="reasons"
            [(value)]="reason"
          />
        }
        <p class="govuk-body">Pass on these words yourself, by a safe way. Muster sends nothing.</p>
        <div class="govuk-button-group">
          <button type="button" class="govuk-button govuk-button--secondary" (click)="copy()">
            Copy the words<span class="govuk-visually-hidden">: {{ to() }}</span>
          </button>
          <button
            type="button"
            class="govuk-button"
            [attr.aria-disabled]="form.busy() ? true : null"
            (click)="sent(step)"
          >
            I have handed it over<span class="govuk-visually-hidden">: {{ to() }}</span>
          </button>
        </div>
        <p role="status" class="govuk-body">{{ copied() }}</p>
      }
    }
  `,
})
export class HandOffItem {
  readonly handOff = input.required<HandOff>();

  protected readonly desk = inject(CaseDesk);
  protected readonly form = inject(CaseForm);
  protected readonly reasons = REASON_CHOICES;
  protected readonly copied = signal('');
  /** There is no yes, and the listener says that the law asks for none. */
  protected readonly forced = signal(false);
  protected readonly reason = signal('');
  protected readonly body = computed(() => this.handOff().said.body);
  protected readonly to = computed(() => HAND_OFF_WORDS[this.body().to]);
  protected readonly standing = computed(() => handOffStanding(this.handOff()));
  /** Several hand-offs stand on one page. */
  protected readonly field = computed(() => `hand-off-${this.handOff().said.seq}-reason`);
  protected readonly known = computed(() => {
    const { lawfulReason } = this.body();
    return lawfulReason === 'none' ? '' : LAWFUL_REASON_WORDS[lawfulReason].toLowerCase();
  });

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.body().words);
      this.copied.set('Copied. Delete it from the clipboard once it is passed on.');
    } catch {
      this.copied.set('This browser does not let the page copy. Mark the words and copy them yourself.');
    }
  }

  protected async sent(step: 'pass-on' | 'needs-reason'): Promise<void> {
    const asks = step === 'needs-reason';
    const body: BodyOf<'hand-off'> = {
      ...{ ...this.body(), sent: true },
      ...(asks && { lawfulReason: codeOf(LAWFUL_REASONS, this.reason()) }),
    };
    const missing = asks && this.reason() === '';
    const errors = missing ? [{ field: this.field(), message: 'Choose the lawful reason' }] : [];
    await this.form.write(errors, { bodies: [body] });
  }
}
