import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MET_WORDS } from '../../case-parts/case-words';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { ErrorSummary } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { Tag } from '../../ui/tag';
import { TextareaField } from '../../ui/textarea-field';
import { CaseDesk } from '../case-desk';
import { Drafts } from '../drafts';
import { type AgreedAction } from '@muster/case-protocol';
import { CaseForm } from '../file/case-form';
import { choicesOf } from '../file/choices-of';
import { codeOf } from '../file/code-of';
import { ActionForm } from './action-form';
import { actionStanding } from './action-standing';

const NOTHING = { met: '', note: '' };

/** One action: its words, the colleague's answer to them, and what became of it. */
@Component({
  selector: 'ms-action-item',
  imports: [ActionForm, ErrorSummary, RadiosField, Tag, TextareaField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-s">
      {{ body().ask }} <ms-tag [text]="standing().word" [tone]="standing().tone" />
    </h2>
    <p class="govuk-body">{{ body().owner }}, by {{ due() }}. The owner sees these words and nothing else:</p>
    <p class="ms-exact">{{ body().told }}</p>
    @if (action().answer?.body?.words; as words) {
      <p class="govuk-body">The colleague wrote: {{ words }}</p>
    }
    @if (action().done; as done) {
      @if (done.body.note) {
        <p class="govuk-body">{{ done.body.note }}</p>
      }
    } @else if (desk.mayWrite() && action().answer?.body?.approved) {
      @if (open() || draft()() !== nothing) {
        <ms-error-summary [errors]="form.errors()" />
        <form novalidate autocomplete="off" (submit)="finish($event)">
          <ms-radios-field
            [field]="field('met')"
            legend="Was it met?"
            hint="Used in anonymous totals."
            [small]="true"
            [error]="form.errorOf(field('met'))"
            [choices]="choices"
            [value]="draft()().met"
            (valueChange)="change({ met: $event })"
          />
          <ms-textarea-field
            [field]="field('note')"
            label="Note"
            hint="Stays between you. The colleague reads it among the messages."
            [value]="draft()().note"
            (valueChange)="change({ note: $event })"
          />
          <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? true : null">
            Save what became of it
          </button>
        </form>
      } @else {
        <button type="button" class="govuk-button govuk-button--secondary" (click)="open.set(true)">
          Say what became of it<span class="govuk-visually-hidden">: {{ body().ask }}</span>
        </button>
      }
    } @else if (mayPropose() && action().answer) {
      @if (rewording()) {
        <h3 class="govuk-heading-s">Other words, which the colleague answers anew</h3>
        <ms-action-form [instead]="action().said" (proposed)="reword.emit(false)" />
      } @else {
        <button type="button" class="govuk-button govuk-button--secondary" (click)="reword.emit(true)">
          Change the words<span class="govuk-visually-hidden">: {{ body().ask }}</span>
        </button>
      }
    }
  `,
})
export class ActionItem {
  readonly action = input.required<AgreedAction>();
  /** Words may be put to the colleague now. */
  readonly mayPropose = input.required<boolean>();
  /** Its words, which were refused, are being changed. */
  readonly rewording = input.required<boolean>();
  readonly reword = output<boolean>();

  readonly #drafts = inject(Drafts);
  protected readonly desk = inject(CaseDesk);
  protected readonly form = inject(CaseForm);
  protected readonly choices = choicesOf(MET_WORDS);
  protected readonly open = signal(false);
  protected readonly nothing = NOTHING;
  protected readonly draft = computed(() => this.#drafts.of(this.#form(), NOTHING));
  protected readonly body = computed(() => this.action().said.body);
  protected readonly standing = computed(() => actionStanding(this.action()));
  protected readonly due = computed(() => dayInWords(this.body().due, today(new Date())));

  /** Several actions stand on one page. */
  protected field(part: string): string {
    return `action-${this.action().said.seq}-${part}`;
  }

  #form(): string {
    return `met ${this.body().action}`;
  }

  protected change(part: Partial<typeof NOTHING>): void {
    this.draft().update((draft) => ({ ...draft, ...part }));
  }

  protected async finish(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft()();
    const errors = draft.met === '' ? [{ field: this.field('met'), message: 'Say whether it was met' }] : [];
    const met = codeOf(MET_WORDS, draft.met);
    const { action, ask } = this.body();
    const note = draft.note.trim();
    // Words are removed with the narrative; what is coded stays a year longer.
    const said = note === '' ? [] : [{ kind: 'message' as const, text: `About “${ask}”: ${note}` }];
    const done = { kind: 'action-done' as const, action, met, on: today(new Date()), note: '' };
    await this.form.write(errors, {
      bodies: [...said, done],
      saved: () => this.#drafts.begin(this.#form(), NOTHING),
    });
  }
}
