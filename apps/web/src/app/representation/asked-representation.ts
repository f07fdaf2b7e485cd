import { computed, Injectable } from '@angular/core';
import { type RepresentationOptions } from '@muster/contracts';
import { type AddressParameters } from '../questions/address';
import { AskedOfSnapshots } from '../questions/asked-of-snapshots';
import { type QuestionState } from './question-state';
import { readAddress } from './read-address';
import { toQuestion } from './to-question';
import { writeAddress } from './write-address';

/** The question of the representation page. */
@Injectable()
export class AskedRepresentation extends AskedOfSnapshots<QuestionState> {
  /** Undefined until it is known what the force holds, and for a force without figures. */
  readonly question = computed(
    () => {
      const state = this.state();
      return state ? toQuestion(state, this.purpose()) : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected override read(
    address: AddressParameters,
    options: RepresentationOptions,
    remembered: ReadonlyMap<string, string>,
  ) {
    return readAddress(address, options, remembered);
  }

  protected override write(state: QuestionState) {
    return writeAddress(state);
  }
}
