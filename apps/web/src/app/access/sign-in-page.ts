import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { homeOf } from './home-of';
import { problemOf } from '../api/problem-of';
import { requestReference } from '../api/request-reference';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { TextField } from '../ui/text-field';
import { safeTarget } from './safe-target';
import { SessionStore } from './session-store';

/** Username and password. Afterwards the page that was asked for opens. */
@Component({
  selector: 'ms-sign-in-page',
  imports: [PageHeading, TextField, ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-error-summary [errors]="errors()" [reference]="reference()" />
        <ms-page-heading text="Sign in" />
        @if (ended()) {
          <div class="govuk-inset-text">
            Your session has ended, because it was not used for a while or was ended elsewhere. Sign in to go
            on.
          </div>
        }
        <form novalidate (submit)="signIn($event)">
          <ms-text-field
            field="username"
            label="Username"
            autocomplete="username"
            width="govuk-input--width-20"
            [error]="errorOf('username')"
            [(value)]="username"
          />
          <ms-text-field
            field="password"
            label="Password"
            type="password"
            autocomplete="current-password"
            width="govuk-input--width-20"
            [error]="errorOf('password')"
            [(value)]="password"
          />
          <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
            Sign in
          </button>
        </form>
        <p class="govuk-body">
          If you cannot sign in, ask the administrator of Muster in your force to reset your account.
        </p>
        <p class="govuk-body">Without an account: <a class="govuk-link" href="/talk">Talk request</a></p>
      </div>
    </div>
  `,
})
export class SignInPage {
  /** Page to open afterwards. */
  readonly next = input<string>();
  /** Present when a session ended on another page. */
  readonly ended = input<string>();

  protected readonly username = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly reference = signal<string | null>(null);
  readonly #sessions = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #target = computed(() => safeTarget(this.next()));

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.reference.set(null);
    this.errors.set(this.#missing());
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      const session = await this.#sessions.signIn(this.username().trim(), this.password());
      this.password.set('');
      if (session.mustChangePassword) {
        await this.#router.navigate(['/password'], { queryParams: { next: this.#target() } });
      } else {
        const target = this.#target();
        await this.#router.navigateByUrl(target === '/' ? homeOf(session.roles) : target);
      }
    } catch (fault) {
      const problem = problemOf(fault);
      const wrong = problem.code === 'sign-in-failed';
      this.errors.set([
        wrong
          ? { field: 'username', message: 'The username and the password do not go together. Check both.' }
          : { message: problem.detail },
      ]);
      if (!wrong) this.reference.set(requestReference(problem));
    } finally {
      this.busy.set(false);
    }
  }

  #missing(): readonly FieldError[] {
    return [
      ...(this.username().trim() ? [] : [{ field: 'username', message: 'Enter your username' }]),
      ...(this.password() ? [] : [{ field: 'password', message: 'Enter your password' }]),
    ];
  }
}
