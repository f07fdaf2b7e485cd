import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Session } from '@muster/contracts';
import { CodeForm } from '../../access/code-form';
import { SessionStore } from '../../access/session-store';
import { Api } from '../../api/generated/api';
import { secondFactorGive } from '../../api/generated/functions';
import { ErrorSummary } from '../../ui/error-summary';
import { TextField } from '../../ui/text-field';
import { Attempt } from '../../ui/attempt';

/** Signs the same listener in again over the open page, when the server has ended the session: what they typed stays where
 *  it is. Nobody else can sign in here, because the keys of this listener are open. */
@Component({
  selector: 'ms-sign-in-again',
  imports: [CodeForm, ErrorSummary, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #box class="ms-dialog" aria-labelledby="again-title" (cancel)="$event.preventDefault()">
      <h2 class="govuk-heading-m" id="again-title">Sign in again to go on</h2>
      <p class="govuk-body">
        Your session has ended. What you typed is still on this page, and nothing of it was sent elsewhere.
      </p>
      @if (needsCode()) {
        <ms-code-form
          hint="Six digits of your authenticator app, or one of your recovery codes."
          button="Continue"
          [send]="give"
          (accepted)="given($event)"
        />
      } @else {
        <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
        <form novalidate (submit)="signIn($event)">
          <p class="govuk-body">
            Username: <strong>{{ username() }}</strong>
          </p>
          <ms-text-field
            field="again-password"
            label="Password"
            type="password"
            autocomplete="current-password"
            width="govuk-input--width-20"
            [error]="attempt.errorOf('again-password')"
            [(value)]="password"
          />
          <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
            Sign in
          </button>
        </form>
      }
      <button
        type="button"
        class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
        (click)="lock.emit()"
      >
        Lock and lose what is not saved
      </button>
    </dialog>
  `,
})
export class SignInAgain {
  readonly username = input.required<string>();
  /** The session is whole again. */
  readonly done = output();
  readonly lock = output();

  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly attempt = inject(Attempt);
  protected readonly password = signal('');
  protected readonly needsCode = computed(() => this.#sessions.session()?.secondFactor === 'needed');
  protected readonly give = (code: string): Promise<Session> =>
    this.#api.invoke(secondFactorGive, { body: { code } });

  constructor() {
    afterNextRender(() => this.box().nativeElement.showModal());
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const missing =
      this.password() === '' ? [{ field: 'again-password', message: 'Enter your password' }] : [];
    const signedIn = await this.attempt.run(missing, () =>
      this.#sessions.signIn(this.username(), this.password()),
    );
    if (!signedIn) return;
    this.password.set('');
    if (!this.needsCode()) this.done.emit();
  }

  protected given(session: Session): void {
    this.#sessions.take(session);
    this.done.emit();
  }
}
