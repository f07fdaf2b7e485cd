import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { NotificationBanner } from '../ui/notification-banner';

/** A generated password, on screen once: it is not stored and cannot be shown again. */
@Component({
  selector: 'ms-one-time-password',
  imports: [NotificationBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-notification-banner tone="success">
      <p class="govuk-notification-banner__heading">{{ message() }}</p>
      <p class="govuk-body">Password, shown only now:</p>
      <p class="ms-secret">{{ password() }}</p>
      <p class="govuk-body">
        Give it to {{ username() }} in person or by phone, not by e-mail. They choose their own when they
        first sign in.
      </p>
    </ms-notification-banner>
  `,
})
export class OneTimePassword {
  readonly message = input.required<string>();
  readonly username = input.required<string>();
  readonly password = input.required<string>();
}
