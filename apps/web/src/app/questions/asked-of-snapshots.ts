import { Directive, inject } from '@angular/core';
import { type RepresentationOptions } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { representationOptions } from '../api/generated/functions';
import { AskedQuestion, type AskedState } from './asked-question';

/** The question of a page that counts in snapshots: what can be asked is what the snapshots of the force hold. */
@Directive()
export abstract class AskedOfSnapshots<State extends AskedState> extends AskedQuestion<
  State,
  RepresentationOptions
> {
  readonly #api = inject(Api);

  protected override load(force: string): Promise<RepresentationOptions> {
    return this.#api.invoke(representationOptions, { force });
  }

  protected override filterable({ dimensions }: RepresentationOptions) {
    return dimensions;
  }
}
