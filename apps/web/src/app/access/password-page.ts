import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../api/problem-of';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { TextField } from '../ui/text-field';
import { checkNewPassword } from './check-new-password';
import { safeTarget } from './safe-target';
import { SessionStore } from './session-store';

/** A person replaces their own password; with a generated one, before anything else. */
@Component({
  selector: 'ms-password-page',
  imports: [PageHeading, TextField, ErrorSummary, NotificationBanner, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-error-summary [errors]="errors()" />
        @if (changed()) {
          <ms-notification-banner tone="success">
            <p class="govuk-notification-banner__heading">Your password has been changed.</p>
          </ms-notification-banner>
        }
        <ms-page-heading text="Change your password" />
        @if (sessions.session()?.mustChangePassword) {
          <div class="govuk-inset-text">
            Your password was generated for you. Choose your own before you go on, so that nobody else knows
            it.
          </div>
        }
        <form novalidate (submit)="change($event)">
          <input
            class="govuk-visually-hidden"
            type="text"
            name="username"
            autocomplete="username"
            aria-label="Username"
            tabindex="-1"
            readonly
            [value]="sessions.session()?.username ?? ''"
          />
          <ms-text-field
            field="current"
            label="Current password"
            type="password"
            autocomplete="current-password"
            width="govuk-input--width-20"
            [error]="errorOf('current')"
            [(value)]="current"
          />
          <ms-text-field
            field="next"
            label="New password"
            hint="At least 15 characters. Four or more unrelated words are easy to remember and hard to guess."
            type="password"
            autocomplete="new-password"
            width="govuk-input--width-20"
            [error]="errorOf('next')"
            [(value)]="chosen"
          />
          <ms-text-field
            field="again"
            label="New password again"
            type="password"
            autocomplete="new-password"
            width="govuk-input--width-20"
            [error]="errorOf('again')"
            [(value)]="again"
          />
          <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
            Change password
          </button>
        </form>
        <p class="govuk-body"><a class="govuk-link" routerLink="/second-factor">Second factor</a></p>
      </div>
    </div>
  `,
})
export class PasswordPage {
  /** Page to open afterwards. */
  readonly next = input<string>();

  protected readonly sessions = inject(SessionStore);
  protected readonly current = signal('');
  protected readonly chosen = signal('');
  protected readonly again = signal('');
  protected readonly busy = signal(false);
  protected readonly changed = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  readonly #router = inject(Router);

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.changed.set(false);
    this.errors.set(checkNewPassword(this.current(), this.chosen(), this.again()));
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      await this.sessions.changePassword(this.current(), this.chosen());
      for (const field of [this.current, this.chosen, this.again]) field.set('');
      if (this.next()) await this.#router.navigateByUrl(safeTarget(this.next()));
      else this.changed.set(true);
    } catch (fault) {
      const problem = problemOf(fault);
      this.errors.set([{ ...FIELD_OF[problem.code], message: problem.detail }]);
    } finally {
      this.busy.set(false);
    }
  }
}

const FIELD_OF: Readonly<Record<string, { readonly field: string }>> = {
  'sign-in-failed': { field: 'current' },
  'password-unsuitable': { field: 'next' },
};
