import { computed, inject, Injectable } from '@angular/core';
import { type PublishedOptions, type PublishedQuestion } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { publishedOptions } from '../api/generated/functions';
import { readRelease } from '../published/read-release';
import { readWorkforceType } from '../published/read-workforce-type';
import { type AddressParameters } from '../questions/address';
import { AskedQuestion } from '../questions/asked-question';
import { type ReleasedQualityState } from './released-quality-state';

/** The question of the readers' page on data quality: a release and a workforce type. */
@Injectable()
export class AskedReleasedQuality extends AskedQuestion<ReleasedQualityState, PublishedOptions> {
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

  protected override write({ force, period, workforceType }: ReleasedQualityState) {
    return { force, release: period, who: workforceType };
  }
}
