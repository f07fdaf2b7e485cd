import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  type WritableSignal,
} from '@angular/core';
import { FieldUseLabel } from '../../case-parts/field-use';
import { today } from '../../ui/today';
import { DateField } from '../../ui/date-field';
import { ErrorSummary } from '../../ui/error-summary';
import { TextareaField } from '../../ui/textarea-field';
import { TextField } from '../../ui/text-field';
import { type Said } from '@muster/case-protocol';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';
import { type ActionDraft, checkAction, NO_ACTION } from './check-action';

/** An action that is put to the colleague, with a preview of exactly what its owner will be told. */
@Component({
  selector: 'ms-action-form',
  imports: [DateField, ErrorSummary, FieldUseLabel, TextareaField, TextField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="form.errors()" />
    <form novalidate autocomplete="off" (submit)="propose($event)">
      <ms-field-use use="between-us" />
      <ms-text-field
        field="action-ask"
        label="What is asked for"
        hint="Whether it was met is used in anonymous totals; these words are not."
        [error]="form.errorOf('action-ask')"
        [value]="draft().ask"
        (valueChange)="change({ ask: $event })"
      />
      <ms-field-use use="shared" />
      <ms-text-field
        field="action-owner"
        label="Owner"
        hint="Who is to do it."
        [error]="form.errorOf('action-owner')"
        [value]="draft().owner"
        (valueChange)="change({ owner: $event })"
      />
      <ms-date-field
        field="action-due"
        legend="To be done by"
        [error]="form.errorOf('action-due')"
        [value]="draft().due"
        (valueChange)="change({ due: $event })"
      />
      <ms-textarea-field
        field="action-told"
        label="What the owner will be told"
        hint="No more than they need. Leave out who asked, unless the colleague wants it said."
        [error]="form.errorOf('action-told')"
        [value]="draft().told"
        (valueChange)="change({ told: $event })"
      />
      @if (draft().told.trim(); as told) {
        <h3 class="govuk-heading-s">The owner sees these words and nothing else</h3>
        <p class="ms-exact">{{ told }}</p>
      }
      <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? true : null">
        Put it to the colleague
      </button>
    </form>
  `,
})
export class ActionForm {
  /** The wording that this one replaces, and begins with; null for a new action. */
  readonly instead = input<Said<'action'> | null>(null);
  readonly proposed = output();

  protected readonly form = inject(CaseForm);
  readonly #drafts = inject(Drafts);
  protected readonly draft = computed(() => this.#draft()());
  readonly #key = computed(() => `action ${this.instead()?.id ?? ''}`);
  readonly #draft = computed((): WritableSignal<ActionDraft> =>
    this.#drafts.of(this.#key(), draftOf(this.instead())),
  );

  protected change(part: Partial<ActionDraft>): void {
    this.#draft().update((draft) => ({ ...draft, ...part }));
  }

  protected async propose(event: Event): Promise<void> {
    event.preventDefault();
    const { ask, owner, due, told } = this.draft();
    const key = this.#key();
    const action = this.instead()?.body.action ?? crypto.randomUUID();
    const body = {
      kind: 'action' as const,
      action,
      ask: ask.trim(),
      owner: owner.trim(),
      due,
      told: told.trim(),
    };
    const errors = checkAction(this.draft(), today(new Date()));
    const saved = (): void => {
      this.#drafts.begin(key, NO_ACTION);
      this.proposed.emit();
    };
    await this.form.write(errors, { bodies: [body], saved });
  }
}

function draftOf(instead: Said<'action'> | null): ActionDraft {
  if (instead === null) return NO_ACTION;
  const { ask, owner, due, told } = instead.body;
  return { ask, owner, due, told };
}
