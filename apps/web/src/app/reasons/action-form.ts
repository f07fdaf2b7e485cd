import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ThemeAction, type ThemeList } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { reasonsAddAction } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { ErrorSummary } from '../ui/error-summary';
import { type Choice, SelectField } from '../ui/select-field';
import { TextareaField } from '../ui/textarea-field';
import { TextField } from '../ui/text-field';
import { checkAction } from './check-action';

/** Writes down what is done about a theme. There is no field for a case or a person. */
@Component({
  selector: 'ms-action-form',
  imports: [ErrorSummary, SelectField, TextareaField, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="add($event)">
      <ms-select-field
        field="action-theme"
        label="You said: theme"
        [choices]="choices()"
        [error]="attempt.errorOf('action-theme')"
        [(value)]="theme"
      />
      <ms-textarea-field
        field="action-text"
        label="We did, or will do"
        hint="One or two sentences. Do not name anybody and no conversation."
        [error]="attempt.errorOf('action-text')"
        [(value)]="action"
      />
      <ms-text-field
        field="action-owner"
        label="Post that answers for it"
        hint="A post, not a name. For example, Head of People Services."
        [error]="attempt.errorOf('action-owner')"
        [(value)]="owner"
      />
      <ms-text-field
        field="action-measure"
        label="How one will see that it helped"
        hint="A measure that is shown here, or a sentence."
        [error]="attempt.errorOf('action-measure')"
        [(value)]="measure"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Add this action
      </button>
    </form>
  `,
})
export class ActionForm {
  readonly force = input.required<string>();
  readonly themes = input.required<ThemeList>();
  readonly added = output<ThemeAction>();

  readonly #api = inject(Api);
  protected readonly theme = signal('');
  protected readonly action = signal('');
  protected readonly owner = signal('');
  protected readonly measure = signal('');
  protected readonly attempt = inject(Attempt);
  protected readonly choices = computed<readonly Choice[]>(() => {
    const { themes, groups } = this.themes();
    const all = [...themes, ...groups].map(({ code, label }) => ({ value: code, label }));
    return [{ value: '', label: 'Choose a theme' }, ...all];
  });

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const written = {
      ...{ theme: this.theme(), action: this.action().trim() },
      ...{ owner: this.owner().trim(), measure: this.measure().trim() },
    };
    const errors = checkAction(written);
    await this.attempt.run(errors, async () => {
      const body = { force: this.force(), ...written };
      this.added.emit(await this.#api.invoke(reasonsAddAction, { body }));
      for (const field of [this.theme, this.action, this.owner, this.measure]) field.set('');
    });
  }
}
