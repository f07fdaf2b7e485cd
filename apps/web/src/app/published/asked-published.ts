import { computed, inject, Injectable } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { type PublishedOptions } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { publishedOptions } from '../api/generated/functions';
import { type AddressParameters } from '../questions/address';
import { AskedQuestion } from '../questions/asked-question';
import { dimensionsBeside } from './dimensions-beside';
import { type PublishedState, toPublishedQuestion } from './published-state';
import { type QuestionPage } from './question-page';
import { readPublishedAddress } from './read-published-address';
import { writePublishedAddress } from './write-published-address';

/** The question of a page of released figures. Which page it is stands in the data of its route. */
@Injectable()
export class AskedPublished extends AskedQuestion<PublishedState, PublishedOptions> {
  readonly #api = inject(Api);
  readonly page = inject(ActivatedRoute).snapshot.data['published'] as QuestionPage;

  /** Undefined until it is known what can be asked, and while nothing is published. */
  readonly question = computed(
    () => {
      const state = this.state();
      return state ? toPublishedQuestion(state) : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected override load(force: string): Promise<PublishedOptions> {
    return this.#api.invoke(publishedOptions, { force });
  }

  protected override filterable(options: PublishedOptions, { workforceType, by }: PublishedState) {
    return dimensionsBeside(options, this.page, workforceType, by);
  }

  protected override read(
    address: AddressParameters,
    options: PublishedOptions,
    remembered: ReadonlyMap<string, string>,
  ) {
    return readPublishedAddress(address, options, remembered, this.page);
  }

  protected override write(state: PublishedState) {
    return writePublishedAddress(state);
  }
}
