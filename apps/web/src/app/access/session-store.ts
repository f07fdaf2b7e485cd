import { inject, Injectable, signal } from '@angular/core';
import { type Session } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { ApiClient } from '../api/api-client';
import { ApiError } from '../api/api-error';

/** Who is signed in. `undefined` until the server was asked, `null` when nobody is. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #api = inject(ApiClient);
  readonly #session = signal<Session | null | undefined>(undefined);
  readonly session = this.#session.asReadonly();

  /** Asks the server once; later calls answer from memory. */
  async load(): Promise<Session | null> {
    const known = this.#session();
    if (known !== undefined) return known;
    try {
      this.#session.set(await this.#api.get<Session>('/api/session'));
    } catch (fault) {
      if (!(fault instanceof ApiError) || fault.problem.status !== 401) throw fault;
      this.#session.set(null);
    }
    return this.#session() ?? null;
  }

  async signIn(username: string, password: string): Promise<Session> {
    const session = await this.#api.post<Session>('/api/session', { username, password });
    this.#session.set(session);
    return session;
  }

  async signOut(): Promise<void> {
    await this.#api.delete('/api/session');
    this.forget();
  }

  async changePassword(current: string, next: string): Promise<void> {
    this.#session.set(await this.#api.post<Session>('/api/session/password', { current, next }));
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
