import { computed, inject, Injectable } from '@angular/core';
import { type PublishedOptions, type PublishedQuestion } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { publishedOptions } from '../api/generated/functions';
import { type AddressParameters } from '../questions/address';
import { AskedQuestion } from '../questions/asked-question';
import { type Choice } from '../ui/select-field';
import { readRelease } from './read-release';
import { readWorkforceType } from './read-workforce-type';
import { type ReleaseState } from './release-state';

/** The question of a page whose groups are fixed. What the address leaves out is the release in force and officers. */
@Injectable()
export class AskedRelease extends AskedQuestion<ReleaseState, PublishedOptions> {
  readonly #api = inject(Api);

  /** Undefined until it is known what is published, and while nothing is. */
  readonly question = computed<PublishedQuestion | undefined>(
    () => {
      const state = this.state();
      if (!state) return undefined;
      const { force, period, workforceType } = state;
      return { force, period, workforceType, by: ['ethnicity'], where: [] };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  /** The workforce types that can be asked about. */
  readonly types = computed<readonly Choice[]>(() =>
    this.options.hasValue()
      ? this.options.value().workforceTypes.map(({ id, label }) => ({ value: id, label }))
      : [],
  );

  protected override load(force: string): Promise<PublishedOptions> {
    return this.#api.invoke(publishedOptions, { force });
  }

  protected override filterable() {
    return [];
  }

  protected override read(address: AddressParameters, options: PublishedOptions) {
    const notices: string[] = [];
    const period = readRelease(address, options, notices);
    const workforceType = readWorkforceType(address, options.workforceTypes, notices);
    if (period === null) return null;
    return { state: { force: options.force, period, workforceType, where: [] }, notices };
  }

  protected override write({ force, period, workforceType }: ReleaseState) {
    return { force, release: period, who: workforceType };
  }
}
