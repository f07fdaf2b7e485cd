import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { ErrorSummary } from '../../ui/error-summary';
import { TextareaField } from '../../ui/textarea-field';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { Drafts } from '../drafts';
import { CaseForm } from '../file/case-form';

/** Notes after the record was approved. The record itself stays as it is. */
@Component({
  selector: 'ms-addendum-form',
  imports: [ErrorSummary, TextareaField],
  providers: [CaseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="form.errors()" />
    @if (notes().length > 0) {
      <h2 class="govuk-heading-m">Notes since then</h2>
      @for (note of notes(); track note.seq) {
        <div class="ms-said ms-said--own">
          <p class="govuk-body-s govuk-!-margin-bottom-1">{{ note.on }}</p>
          <p class="govuk-body ms-said__text">{{ note.text }}</p>
        </div>
      }
    }
    @if (desk.mayWrite()) {
      <form novalidate autocomplete="off" (submit)="add($event)">
        <ms-textarea-field
          field="addendum"
          label="Add a note"
          hint="The colleague can read it."
          [error]="form.errorOf('addendum')"
          [(value)]="text"
        />
        <button
          type="submit"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="form.busy() ? true : null"
        >
          Add the note
        </button>
      </form>
    }
  `,
})
export class AddendumForm {
  readonly story = input.required<CaseStory>();

  protected readonly desk = inject(CaseDesk);
  protected readonly form = inject(CaseForm);
  readonly #drafts = inject(Drafts);
  protected readonly text = this.#drafts.of('addendum', '');
  protected readonly notes = computed(() => {
    const now = today(new Date());
    return this.story().addenda.map(({ seq, on, body }) => ({
      seq,
      on: dayInWords(on, now),
      text: body.text,
    }));
  });

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    const errors = text === '' ? [{ field: 'addendum', message: 'Write the note first' }] : [];
    await this.form.write(errors, {
      bodies: [{ kind: 'addendum', text }],
      saved: () => this.#drafts.begin('addendum', ''),
    });
  }
}
