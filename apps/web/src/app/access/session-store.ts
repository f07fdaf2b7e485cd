import { inject, Injectable, signal } from '@angular/core';
import { type Session } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { Api } from '../api/generated/api';
// Not from the list of all functions, which would make it a part of the first page.
import { sessionBegin } from '../api/generated/fn/session/session-begin';
import { sessionChangePassword } from '../api/generated/fn/session/session-change-password';
import { sessionEnd } from '../api/generated/fn/session/session-end';
import { sessionShow } from '../api/generated/fn/session/session-show';
import { ApiError } from '../api/api-error';

/** Who is signed in. `undefined` until the server was asked, `null` when nobody is. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #api = inject(Api);
  readonly #session = signal<Session | null | undefined>(undefined);
  readonly session = this.#session.asReadonly();
  /** The open page holds what must not be lost: when the session ends, it asks to sign in over itself. */
  readonly keepsPage = signal(false);

  /** Asks the server once; later calls answer from memory. */
  async load(): Promise<Session | null> {
    const known = this.#session();
    if (known !== undefined) return known;
    try {
      this.#session.set(await this.#api.invoke(sessionShow));
    } catch (fault) {
      if (!(fault instanceof ApiError) || fault.problem.status !== 401) throw fault;
      this.#session.set(null);
    }
    return this.#session() ?? null;
  }

  async signIn(username: string, password: string): Promise<Session> {
    const session = await this.#api.invoke(sessionBegin, { body: { username, password } });
    this.#session.set(session);
    return session;
  }

  async signOut(): Promise<void> {
    await this.#api.invoke(sessionEnd);
    this.forget();
  }

  async changePassword(current: string, next: string): Promise<void> {
    this.#session.set(await this.#api.invoke(sessionChangePassword, { body: { current, next } }));
  }

  /** The server has opened a new session in the place of this one. */
  take(session: Session): void {
    this.#session.set(session);
  }

  /** The server no longer knows this session. */
  forget(): void {
    this.#session.set(null);
  }

  /** Whether the person signed in has one of these roles. */
  has(...roles: readonly Role[]): boolean {
    return this.#session()?.roles.some((role) => roles.includes(role)) ?? false;
  }
}
