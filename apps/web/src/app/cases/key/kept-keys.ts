import { computed, inject, Injectable, resource } from '@angular/core';
import { type ListenerKey } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { casesKey } from '../../api/generated/functions';

/** The keys of this listener as the server keeps them: wrapped. */
@Injectable()
export class KeptKeys {
  readonly #api = inject(Api);
  readonly answer = resource({ loader: (): Promise<ListenerKey> => this.#api.invoke(casesKey) });
  readonly known = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  /** Empty before there are keys. */
  readonly wrapped = computed(() => this.known()?.key?.wrapped ?? '');
}
