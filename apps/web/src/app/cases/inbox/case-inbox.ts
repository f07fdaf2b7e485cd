import { computed, inject, Injectable, resource } from '@angular/core';
import { type CaseList, type TalkOptions } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { casesList, talkOptions } from '../../api/generated/functions';
import { CaseVault } from '../case-vault';

/** What a listener sees before a case is opened: their list, and what is public about listeners and periods. Asked for
 *  once the keys are unlocked. */
@Injectable()
export class CaseInbox {
  readonly #api = inject(Api);
  readonly #own = inject(CaseVault).own;
  readonly #unlocked = computed(() => (this.#own() ? true : undefined));

  readonly list = resource({
    params: () => this.#unlocked(),
    loader: (): Promise<CaseList> => this.#api.invoke(casesList),
  });
  readonly options = resource({
    params: () => this.#unlocked(),
    loader: (): Promise<TalkOptions> => this.#api.invoke(talkOptions),
  });
}
