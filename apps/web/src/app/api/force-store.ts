import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { type ForceList, type ForceSummary } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { Api } from './generated/api';
// Not from the list of all functions, which would make it a part of the first page.
import { forcesList } from './generated/fn/forces/forces-list';

/** The forces whose workforce is held here, and the one that the pages show: the one that the address names last, or that
 *  was chosen last. The choice lives as long as the tab. */
@Injectable({ providedIn: 'root' })
export class ForceStore {
  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  readonly #router = inject(Router);
  readonly #chosen = signal<string | null>(null);
  readonly #asked = signal<string | null>(null);

  constructor() {
    this.#router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationEnd) this.#follow(event.urlAfterRedirects);
    });
    this.#follow(this.#router.url);
  }

  readonly list = resource({
    // Half a session is refused, and what was refused would stand on the first page once the rest is given.
    params: () => {
      const session = this.#session();
      return session?.secondFactor === 'needed' || session?.mustChangePassword
        ? undefined
        : session?.username;
    },
    loader: (): Promise<ForceList> => this.#api.invoke(forcesList),
  });

  readonly forces = computed<readonly ForceSummary[]>(() =>
    this.list.hasValue() ? this.list.value().forces : [],
  );

  /** The chosen force; until one is chosen, the first that has figures, or the first. Undefined while loading. */
  readonly current = computed<ForceSummary | undefined>(() => {
    const forces = this.forces();
    return (
      forces.find(({ code }) => code === this.#asked()) ??
      forces.find(({ code }) => code === this.#chosen()) ??
      forces.find(({ latestSnapshot }) => latestSnapshot !== null) ??
      forces[0]
    );
  });

  /** The code when it is a force held here; the address may name anything. */
  known(code: string | undefined): string | undefined {
    return this.forces().find((force) => force.code === code)?.code;
  }

  choose(code: string): void {
    this.#chosen.set(code);
    this.#asked.set(null);
  }

  /** Without it a page opened by a link would count one force under the name of another. */
  #follow(url: string): void {
    const asked: unknown = this.#router.parseUrl(url).queryParams['force'];
    if (typeof asked !== 'string') return;
    // Pages of public figures name other forces: then the one shown so far stays.
    const shown = this.#asked() ?? this.#chosen();
    if (this.known(shown ?? undefined) !== undefined) this.#chosen.set(shown);
    this.#asked.set(asked);
  }
}
