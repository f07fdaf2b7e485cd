import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { type ForceList, type ForceSummary } from '@muster/contracts';
import { SessionStore } from '../access/session-store';
import { Api } from './generated/api';
import { forcesList } from './generated/functions';

/** The forces whose workforce is held here, and the one that the pages show. The choice lives as long as the tab. */
@Injectable({ providedIn: 'root' })
export class ForceStore {
  readonly #api = inject(Api);
  readonly #session = inject(SessionStore).session;
  readonly #chosen = signal<string | null>(null);

  readonly list = resource({
    params: () => this.#session()?.username,
    loader: (): Promise<ForceList> => this.#api.invoke(forcesList),
  });

  readonly forces = computed<readonly ForceSummary[]>(() =>
    this.list.hasValue() ? this.list.value().forces : [],
  );

  /** The chosen force; until one is chosen, the first that has figures, or the first. Undefined while loading. */
  readonly current = computed<ForceSummary | undefined>(() => {
    const forces = this.forces();
    return (
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
  }
}
