import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { Api } from '../../api/generated/api';
import { casesProfile } from '../../api/generated/functions';
import { ErrorSummary } from '../../ui/error-summary';
import { TextField } from '../../ui/text-field';
import { Attempt } from '../../ui/attempt';

/** How a listener wishes to be found by colleagues who ask for somebody outside their department or of their gender. */
@Component({
  selector: 'ms-profile-form',
  imports: [ErrorSummary, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <p class="govuk-body">
      Everybody can read this beside your name when they choose whom to talk to. You may leave either empty.
    </p>
    <form novalidate autocomplete="off" (submit)="save($event)">
      <ms-text-field
        field="department"
        label="Your department"
        hint="For colleagues who want to talk to somebody outside theirs."
        [error]="attempt.errorOf('department')"
        [(value)]="department"
      />
      <ms-text-field
        field="gender"
        label="Your gender, as you wish to be found"
        hint="For colleagues who want to talk to somebody of their gender."
        width="govuk-input--width-20"
        [error]="attempt.errorOf('gender')"
        [(value)]="gender"
      />
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
          Save
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="done.emit(false)">
          Go back
        </button>
      </div>
    </form>
  `,
})
export class ProfileForm {
  readonly profile = input({ department: '', gender: '' });
  /** True when it was saved. */
  readonly done = output<boolean>();

  readonly #api = inject(Api);
  protected readonly attempt = inject(Attempt);
  protected readonly department = linkedSignal(() => this.profile().department);
  protected readonly gender = linkedSignal(() => this.profile().gender);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { department: this.department().trim(), gender: this.gender().trim() };
    const errors = [
      ...(body.department.length > 80
        ? [{ field: 'department', message: 'Enter 80 characters or fewer' }]
        : []),
      ...(body.gender.length > 40 ? [{ field: 'gender', message: 'Enter 40 characters or fewer' }] : []),
    ];
    if (await this.attempt.run(errors, () => this.#api.invoke(casesProfile, { body }))) this.done.emit(true);
  }
}
