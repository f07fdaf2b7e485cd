import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  type WritableSignal,
} from '@angular/core';
import { type CaseCheck } from '@muster/contracts';
import { CHECK_WORDS, WORSE_WORDS } from '../../case-parts/case-words';
import { FieldUseLabel } from '../../case-parts/field-use';
import { CheckboxesField } from '../../ui/checkboxes-field';
import { ErrorSummary } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';
import { CaseDesk } from '../case-desk';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';
import { choicesOf } from '../file/choices-of';
import { codeOf } from '../file/code-of';

const EMPTY = { how: '', worse: '', worseHow: '', stop: false };
type FollowUpDraft = typeof EMPTY;

/** What came out of one check. "Have you been treated worse since we spoke?" is asked every time. */
@Component({
  selector: 'ms-follow-up-form',
  imports: [CheckboxesField, ErrorSummary, FieldUseLabel, RadiosField, TextareaField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (nameless()) {
      <ms-error-summary [errors]="form.errors()" />
      <p class="govuk-body">
        The request was removed when its time was over, and with it the colleague’s key. An answer cannot be
        kept any more.
      </p>
      <button
        type="button"
        class="govuk-button"
        [attr.aria-disabled]="form.busy() ? true : null"
        (click)="settle()"
      >
        Note that it was asked<span class="govuk-visually-hidden">: {{ title() }}</span>
      </button>
    } @else if (open()) {
      <ms-error-summary [errors]="form.errors()" />
      <form novalidate autocomplete="off" (submit)="save($event)">
        <ms-field-use use="between-us" />
        <ms-textarea-field
          [field]="field('how')"
          label="How are things now?"
          [value]="draft().how"
          (valueChange)="change({ how: $event })"
        />
        <ms-radios-field
          [field]="field('worse')"
          legend="Have you been treated worse since we spoke?"
          [small]="true"
          [error]="form.errorOf(field('worse'))"
          [choices]="answers"
          [value]="draft().worse"
          (valueChange)="change({ worse: $event })"
        />
        @if (draft().worse === 'yes') {
          <ms-textarea-field
            [field]="field('worse-how')"
            label="How, and since when?"
            hint="Talk about a hand-off and about the places below. Nothing leaves this case without the colleague."
            [value]="draft().worseHow"
            (valueChange)="change({ worseHow: $event })"
          />
        }
        <ms-checkboxes-field
          [field]="field('stop')"
          legend="Further checks"
          [small]="true"
          [choices]="stopping"
          [values]="draft().stop ? ['stop'] : []"
          (valuesChange)="change({ stop: $event.length > 0 })"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? true : null">
          Save this check
        </button>
      </form>
    } @else {
      <button type="button" class="govuk-button govuk-button--secondary" (click)="open.set(true)">
        Write down this check<span class="govuk-visually-hidden">: {{ title() }}</span>
      </button>
    }
  `,
})
export class FollowUpForm {
  readonly after = input.required<CaseCheck['after']>();

  protected readonly form = inject(CaseForm);
  readonly #drafts = inject(Drafts);
  readonly #desk = inject(CaseDesk);
  /** The case names nobody any more: after twelve months its request is gone. */
  protected readonly nameless = computed(() => this.#desk.opened()?.parties === null);
  protected readonly title = computed(() => CHECK_WORDS[this.after()].toLowerCase());
  protected readonly open = signal(false);
  protected readonly answers = choicesOf(WORSE_WORDS);
  protected readonly stopping = [{ value: 'stop', label: 'The colleague wants no further checks' }];
  protected readonly draft = computed(() => this.#draft()());
  readonly #draft = computed((): WritableSignal<FollowUpDraft> =>
    this.#drafts.of(`follow-up ${this.after()}`, EMPTY),
  );

  protected field(part: string): string {
    return `check-${this.after()}-${part}`;
  }

  protected change(part: Partial<FollowUpDraft>): void {
    this.#draft().update((draft) => ({ ...draft, ...part }));
  }

  /** The check alone, without words: then the last contact goes too. */
  protected async settle(): Promise<void> {
    await this.form.write([], { bodies: [], check: { after: this.after(), state: 'done' } });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { how, worse, worseHow, stop } = this.draft();
    const after = this.after();
    const errors =
      worse === '' ? [{ field: this.field('worse'), message: 'Choose what the colleague answered' }] : [];
    await this.form.write(errors, {
      bodies: [
        {
          ...{ kind: 'follow-up', after, how: how.trim(), worse: codeOf(WORSE_WORDS, worse), stop },
          worseHow: worse === 'yes' ? worseHow.trim() : '',
        },
      ],
      check: { after, state: stop ? 'stopped' : 'done' },
      saved: () => this.#drafts.begin(`follow-up ${after}`, EMPTY),
    });
  }
}
