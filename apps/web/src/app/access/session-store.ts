import { inject, Injectable, signal } from '@angular/core';
import { type Session } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { Api } from '../api/generated/api';
import { sessionBegin, sessionChangePassword, sessionEnd, sessionShow } from '../api/generated/functions';
import { ApiError } from '../api/api-error';

/** Who is signed in. `undefined` until the server was asked, `null` when nobody is. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #api = inject(Api);
  readonly #session = signal<Session | null | undefined>(undefined);
  readonly session = this.#session.asReadonly();

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

  /** The server no longer knows this session. */
  forget(): void {
    this.#session.set(null);
  }

  /** Whether the person signed in has one of these roles. */
  has(...roles: readonly Role[]): boolean {
    return this.#session()?.roles.some((role) => roles.includes(role)) ?? false;
  }
}
