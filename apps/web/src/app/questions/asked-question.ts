import { computed, Directive, effect, inject, resource, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { ForceStore } from '../api/force-store';
import { activeFilters } from './active-filters';
import { type AddressParameters, type AddressQuery, type ReadAddress } from './address';
import { type OfferedDimension } from './offered-dimension';
import { QuestionMemory } from './question-memory';
import { type Where } from './where';

/** What every question of a page holds, whatever else it asks. */
export interface AskedState {
  readonly force: string;
  readonly where: Where;
}

/** What a filter panel hands over when it is applied. */
export interface AppliedFilters<State> {
  readonly state: State;
  readonly purpose: string;
}

/** The question of a page: read from its address and from memory, and written back in canonical form. One per page, and
 *  one class per kind of question, which says how it is read and written. */
@Directive()
export abstract class AskedQuestion<State extends AskedState, Options> {
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

  /** What can be asked of the force. */
  readonly options = resource({
    params: () => this.force()?.code,
    loader: ({ params: force }): Promise<Options> => this.load(force),
  });

  readonly #read = computed(() => {
    const { address, values } = this.#current();
    return this.options.hasValue() ? this.read(address, this.options.value(), values) : null;
  });
  /** Null until it is known what can be asked, and for a force without figures. */
  readonly state = computed(() => this.#read()?.state ?? null, { equal: sameContent });
  /** The filters of the question in words. */
  readonly filters = computed(() => {
    const state = this.state();
    return state && this.options.hasValue()
      ? activeFilters(state.where, this.filterable(this.options.value(), state))
      : [];
  });
  /** Why the question is asked; goes to the audit trail with it. */
  readonly purpose = computed(() => this.#current().purpose.trim());
  /** Stay until the next question: the page rewrites its address at once, and then there is nothing to complain about. */
  readonly notices = signal<readonly string[]>([]);

  constructor() {
    this.#route.queryParamMap.pipe(takeUntilDestroyed()).subscribe(() => {
      if (!this.#applying) this.#take();
    });
    effect(() => {
      const read = this.#read();
      if (read === null) return;
      this.#forces.choose(read.state.force);
      if (read.notices.length > 0) this.notices.set(read.notices);
      if (!this.#leaving()) void this.#go(this.write(read.state), true);
    });
  }

  protected abstract load(force: string): Promise<Options>;

  /** The dimensions that people can be left out by. */
  protected abstract filterable(options: Options, state: State): readonly OfferedDimension[];

  /** Anything unknown in the address is replaced by the usual choice and named in a notice; nothing is an error. Null
   *  while nothing can be asked of the force. */
  protected abstract read(
    address: AddressParameters,
    options: Options,
    remembered: ReadonlyMap<string, string>,
  ): ReadAddress<State> | null;

  protected abstract write(state: State): AddressQuery;

  /** Asks anew. Another force is asked the usual question first, because it may hold other things. */
  async apply({ state, purpose }: AppliedFilters<State>): Promise<void> {
    const moved = state.force !== this.state()?.force;
    this.#memory.remember(purpose, moved ? [] : state.where);
    this.notices.set([]);
    this.#applying = true;
    await this.#go(moved ? { force: state.force } : this.write(state), false);
    this.#applying = false;
    this.#take();
  }

  /** Takes the filter on `dimension` away. */
  async remove(dimension: string): Promise<void> {
    const state = this.state();
    if (!state) return;
    const where = state.where.filter((filter) => filter.dimension !== dimension);
    await this.apply({ state: { ...state, where }, purpose: this.#memory.purpose() });
  }

  /** Whether somebody is on the way to another page: to rewrite the address of this one would call them back. */
  #leaving(): boolean {
    const going = untracked(this.#router.currentNavigation)?.extractedUrl;
    const here = this.#route.snapshot.pathFromRoot.flatMap(({ url }) => url.map(({ path }) => path));
    const there = going?.root.children['primary']?.segments.map(({ path }) => path);
    return going !== undefined && there?.join('/') !== here.join('/');
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
  return contentOf(a) === contentOf(b);
}

/** JSON writes every map as an empty object, so its entries are written. */
function contentOf(state: unknown): string {
  return JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
