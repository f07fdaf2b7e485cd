import { computed, effect, inject, Injectable, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type RepresentationOptions } from '@muster/contracts';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { representationOptions } from '../api/generated/functions';
import { type AppliedFilters } from './filter-panel';
import { QuestionMemory } from './question-memory';
import { type QuestionState } from './question-state';
import { readAddress } from './read-address';
import { toQuestion } from './to-question';
import { type AddressQuery, writeAddress } from './write-address';

/** The question of the page: read from its address and from memory, and written back in canonical form. One per page. */
@Injectable()
export class AskedQuestion {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #memory = inject(QuestionMemory);
  readonly #forces = inject(ForceStore);

  /** The address and the memory that belong to it, taken together, so that no half-changed question is ever asked. */
  readonly #current = signal({
    address: this.#route.snapshot.queryParamMap,
    values: this.#memory.values(),
    purpose: this.#memory.purpose(),
  });
  #applying = false;

  readonly force = computed(() => {
    const asked = this.#current().address.get('force');
    return this.#forces.forces().find(({ code }) => code === asked) ?? this.#forces.current();
  });

  /** What the force holds. */
  readonly options = resource({
    params: () => this.force()?.code,
    loader: ({ params: force }): Promise<RepresentationOptions> =>
      this.#api.invoke(representationOptions, { force }),
  });

  readonly #read = computed(() => {
    const { address, values } = this.#current();
    return this.options.hasValue() ? readAddress(address, this.options.value(), values) : null;
  });
  readonly state = computed(() => this.#read()?.state ?? null, { equal: sameContent });
  /** Stay until the next question: the page rewrites its address at once, and then there is nothing to complain about. */
  readonly notices = signal<readonly string[]>([]);

  /** Undefined until it is known what the force holds, and for a force without figures. */
  readonly question = computed(
    () => {
      const state = this.state();
      return state ? toQuestion(state, this.#current().purpose) : undefined;
    },
    { equal: sameContent },
  );
  constructor() {
    this.#route.queryParamMap.pipe(takeUntilDestroyed()).subscribe(() => {
      if (!this.#applying) this.#take();
    });
    effect(() => {
      const read = this.#read();
      if (read === null) return;
      this.#forces.choose(read.state.force);
      if (read.notices.length > 0) this.notices.set(read.notices);
      void this.#go(writeAddress(read.state), true);
    });
  }

  /** Asks anew. Another force is asked the usual question first, because it may hold other things. */
  async apply({ state, purpose }: AppliedFilters): Promise<void> {
    const moved = state.force !== this.state()?.force;
    this.#memory.remember(purpose, moved ? [] : state.where);
    this.notices.set([]);
    this.#applying = true;
    await this.#go(moved ? { force: state.force } : writeAddress(state), false);
    this.#applying = false;
    this.#take();
  }

  /** Takes the filter on `dimension` away. */
  async remove(dimension: string): Promise<void> {
    const state = this.state();
    if (!state) return;
    const where: QuestionState['where'] = state.where.filter((filter) => filter.dimension !== dimension);
    await this.apply({ state: { ...state, where }, purpose: this.#memory.purpose() });
  }

  #take(): void {
    this.#current.set({
      address: this.#route.snapshot.queryParamMap,
      values: this.#memory.values(),
      purpose: this.#memory.purpose(),
    });
  }

  /** An open figure stays open over a rewritten address, and is closed by a new question. */
  #go(query: AddressQuery, rewrite: boolean): Promise<boolean> {
    return this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: query,
      replaceUrl: rewrite,
      scroll: 'manual',
      ...(rewrite ? { preserveFragment: true } : {}),
    });
  }
}

function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
