import { ChangeDetectionStrategy, Component, inject, input, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type ConfirmedSecondFactor, type Problem, type SecondFactor, type Session } from '@muster/contracts';
import { Api } from '../api/generated/api';
import {
  secondFactorGive,
  secondFactorRemove,
  secondFactorRenewCodes,
  secondFactorShow,
} from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { Waiting } from '../ui/waiting';
import { CodeForm } from './code-form';
import { RecoveryCodesList } from './recovery-codes';
import { safeTarget } from './safe-target';
import { SessionStore } from './session-store';
import { SetUpFactor } from './set-up-factor';

const ANY_CODE = 'Six digits of your authenticator app, or one of your recovery codes.';

/** One's own second factor: given after the password, set up, or exchanged. */
@Component({
  selector: 'ms-second-factor-page',
  imports: [CodeForm, PageHeading, ProblemPanel, RecoveryCodesList, SetUpFactor, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './second-factor-page.html',
})
export class SecondFactorPage {
  /** Page to open afterwards. */
  readonly next = input<string>();

  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  readonly #router = inject(Router);
  protected readonly anyCode = ANY_CODE;
  protected readonly factor = resource({
    loader: (): Promise<SecondFactor> => this.#api.invoke(secondFactorShow),
  });
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly give = (code: string): Promise<Session> =>
    this.#api.invoke(secondFactorGive, { body: { code } });
  protected readonly remove = (code: string): Promise<Session> =>
    this.#api.invoke(secondFactorRemove, { body: { code } });

  protected given(session: Session): void {
    this.#sessions.take(session);
    void this.#router.navigateByUrl(safeTarget(this.next()));
  }

  protected confirmed({ session, recoveryCodes }: ConfirmedSecondFactor): void {
    this.#sessions.take(session);
    this.codes.set(recoveryCodes);
  }

  protected removed(session: Session): void {
    this.#sessions.take(session);
    this.factor.reload();
  }

  protected async renew(): Promise<void> {
    this.problem.set(null);
    try {
      this.codes.set((await this.#api.invoke(secondFactorRenewCodes)).recoveryCodes);
    } catch (fault) {
      this.problem.set(problemOf(fault));
    }
  }

  /** The codes were seen: back to where the person came from, or to the state of the factor. */
  protected kept(): void {
    this.codes.set([]);
    if (this.next()) void this.#router.navigateByUrl(safeTarget(this.next()));
    else this.factor.reload();
  }
}
