import { inject, Injectable } from '@angular/core';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import { publishedOptions, representationOptions } from '../api/generated/functions';
import { type AddressParameters } from '../questions/address';
import { AskedQuestion } from '../questions/asked-question';
import { offerOfReleases } from './offer-of-releases';
import { offerOfSnapshots } from './offer-of-snapshots';
import { type ProjectionOffer } from './projection-offer';
import { type ProjectionState } from './projection-state';
import { readProjectionAddress } from './read-projection-address';
import { writeProjectionAddress } from './write-projection-address';

/** The question of the page about where rates lead. Analysts ask the snapshots, everybody else a release. */
@Injectable()
export class AskedProjection extends AskedQuestion<ProjectionState, ProjectionOffer> {
  readonly #api = inject(Api);
  readonly released = !inject(SessionStore).has('analyst');

  protected override async load(force: string): Promise<ProjectionOffer> {
    return this.released
      ? offerOfReleases(await this.#api.invoke(publishedOptions, { force }))
      : offerOfSnapshots(await this.#api.invoke(representationOptions, { force }));
  }

  /** Everybody of a workforce type is in it. */
  protected override filterable() {
    return [];
  }

  protected override read(address: AddressParameters, offer: ProjectionOffer) {
    return readProjectionAddress(address, offer);
  }

  protected override write(state: ProjectionState) {
    return writeProjectionAddress(state, this.released);
  }
}
