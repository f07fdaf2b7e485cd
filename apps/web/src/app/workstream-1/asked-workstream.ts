import { computed, inject, Injectable } from '@angular/core';
import { type PublishedOptions, type PublishedQuestion } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { publishedOptions } from '../api/generated/functions';
import { type AddressParameters } from '../questions/address';
import { AskedQuestion } from '../questions/asked-question';
import { readWorkstreamAddress } from './read-workstream-address';
import { type WorkstreamState } from './workstream-state';

/** The question of the page of workstream 1. */
@Injectable()
export class AskedWorkstream extends AskedQuestion<WorkstreamState, PublishedOptions> {
  readonly #api = inject(Api);

  /** Undefined until it is known what is published, and while nothing is. */
  readonly question = computed<PublishedQuestion | undefined>(() => {
    const state = this.state();
    if (!state) return undefined;
    const { force, period, workforceType } = state;
    return { force, period, workforceType, by: ['ethnicity'], where: [] };
  });

  protected override load(force: string): Promise<PublishedOptions> {
    return this.#api.invoke(publishedOptions, { force });
  }

  protected override filterable() {
    return [];
  }

  protected override read(address: AddressParameters, options: PublishedOptions) {
    return readWorkstreamAddress(address, options);
  }

  protected override write({ force, period, workforceType }: WorkstreamState) {
    return { force, release: period, who: workforceType };
  }
}
