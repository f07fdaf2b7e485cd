import { computed, inject, Injectable } from '@angular/core';
import { type RepresentationOptions } from '@muster/contracts';
import { type AddressParameters } from './address';
import { ASKED_LIMITS } from './asked-limits';
import { AskedOfSnapshots } from './asked-of-snapshots';
import { mayBeChosen } from './may-be-chosen';
import { type Chosen, PAGE_CHOICES } from './page-choice';
import { type PeriodState, WORKFORCE_TYPE } from './period-state';
import { readPeriodAddress } from './read-period-address';
import { writePeriodAddress } from './write-period-address';

/** The question of a page about a period. Its answers are many, so it gives the parts from which their questions are put
 *  together. */
@Injectable()
export class AskedPeriod extends AskedOfSnapshots<PeriodState> {
  readonly #offered = inject(PAGE_CHOICES);
  readonly #limits = inject(ASKED_LIMITS);

  /** Force, filters, grouping and purpose: what every question of the page begins with. Undefined until it is known what
   *  the force holds. */
  readonly common = computed(
    () => {
      const state = this.state();
      if (!state) return undefined;
      const { force, grouping, where, who } = state;
      const purpose = this.purpose();
      return {
        force,
        where: [...(who === '' ? [] : [{ dimension: WORKFORCE_TYPE, value: who }]), ...where],
        ...(grouping === null ? {} : { grouping }),
        ...(purpose === '' ? {} : { purpose }),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  /** `common` with the period. */
  readonly period = computed(
    () => {
      const [common, state] = [this.common(), this.state()];
      return common && state ? { ...common, from: state.from, to: state.to } : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  /** What is chosen of a choice of the page; null for the usual. */
  chosen(name: string): string | null {
    return this.state()?.chosen[name] ?? null;
  }

  /** Chooses one value and leaves the rest of the question as it is. The usual one is never written. */
  async choose(name: string, value: string): Promise<void> {
    await this.chooseAll({ [name]: value });
  }

  /** Chooses several values at once, as `choose` does one. */
  async chooseAll(values: Chosen): Promise<void> {
    const state = this.state();
    if (!state) return;
    const wanted = new Map(Object.entries({ ...state.chosen, ...values }));
    const chosen = this.#offered.flatMap((choice) => {
      const found = wanted.get(choice.name);
      return found !== undefined && mayBeChosen(choice, found) ? [[choice.name, found] as const] : [];
    });
    await this.apply({ state: { ...state, chosen: Object.fromEntries(chosen) }, purpose: this.purpose() });
  }

  protected override read(
    address: AddressParameters,
    options: RepresentationOptions,
    remembered: ReadonlyMap<string, string>,
  ) {
    return readPeriodAddress(address, options, remembered, this.#offered, this.#limits);
  }

  protected override write(state: PeriodState) {
    return writePeriodAddress(state);
  }
}
