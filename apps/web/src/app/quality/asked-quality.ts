import { computed, Injectable } from '@angular/core';
import { type DataQualityQuestion, type RepresentationOptions } from '@muster/contracts';
import { type AddressParameters } from '../questions/address';
import { AskedOfSnapshots } from '../questions/asked-of-snapshots';
import { type QualityState } from './quality-state';
import { readQualityAddress } from './read-quality-address';

/** The question of the analyst's page on data quality. */
@Injectable()
export class AskedQuality extends AskedOfSnapshots<QualityState> {
  /** Undefined until it is known what the force holds, and for a force without figures. */
  readonly question = computed<DataQualityQuestion | undefined>(
    () => {
      const state = this.state();
      if (!state) return undefined;
      const { force, asAt, workforceType, characteristic } = state;
      const purpose = this.purpose();
      return { force, asAt, workforceType, characteristic, ...(purpose === '' ? {} : { purpose }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected override read(address: AddressParameters, options: RepresentationOptions) {
    return readQualityAddress(address, options);
  }

  protected override write({ force, asAt, workforceType, characteristic }: QualityState) {
    return { force, asof: asAt, who: workforceType, by: characteristic };
  }
}
