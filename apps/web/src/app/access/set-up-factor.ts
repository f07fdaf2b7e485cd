import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { type ConfirmedSecondFactor, type NewSecondFactor, type Problem } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { secondFactorBegin, secondFactorConfirm } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { ProblemPanel } from '../ui/problem-panel';
import { CodeForm } from './code-form';
import { QrCode } from './qr-code';

/** Sets up an authenticator: its key as text and as a QR code, then a first code. */
@Component({
  selector: 'ms-set-up-factor',
  imports: [CodeForm, ProblemPanel, QrCode],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
    }
    @if (secret(); as known) {
      <h2 class="govuk-heading-m">1. Put the key into your authenticator</h2>
      <p class="govuk-body">Scan this picture with the authenticator app on your telephone.</p>
      <ms-qr-code [text]="known.address" label="QR code of the key that stands below" />
      <p class="govuk-body govuk-!-margin-top-3">Or type this key into the app:</p>
      <p class="govuk-body">
        <code class="ms-key">{{ grouped() }}</code>
      </p>
      <h2 class="govuk-heading-m">2. Give its first code</h2>
      <ms-code-form
        hint="The six digits that the app shows now."
        button="Confirm"
        [send]="confirm"
        (accepted)="confirmed.emit($event)"
      />
    } @else {
      <p class="govuk-body">
        A second factor is a code that only your telephone shows. You give it after your password. Any
        authenticator app will do; it needs no network.
      </p>
      <button
        type="button"
        class="govuk-button"
        [attr.aria-disabled]="busy() ? true : null"
        (click)="begin()"
      >
        Set up a second factor
      </button>
    }
  `,
  styles: `
    .ms-key {
      overflow-wrap: anywhere;
    }
  `,
})
export class SetUpFactor {
  readonly confirmed = output<ConfirmedSecondFactor>();

  readonly #api = inject(Api);
  protected readonly secret = signal<NewSecondFactor | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly grouped = computed(
    () =>
      this.secret()
        ?.key.match(/.{1,4}/g)
        ?.join(' ') ?? '',
  );
  protected readonly confirm = (code: string): Promise<ConfirmedSecondFactor> =>
    this.#api.invoke(secondFactorConfirm, { body: { code } });

  protected async begin(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.secret.set(await this.#api.invoke(secondFactorBegin));
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
