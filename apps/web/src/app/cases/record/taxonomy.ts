import { inject, Injectable, resource } from '@angular/core';
import { Api } from '../../api/generated/api';
import { reasonsThemes } from '../../api/generated/functions';
import { type Choice } from '../../ui/select-field';

/** The themes and the reasons of leaving that the force codes with. */
@Injectable()
export class Taxonomy {
  readonly #api = inject(Api);
  readonly themes = resource({ loader: () => this.#api.invoke(reasonsThemes) });

  themeLabels(): readonly { readonly code: string; readonly label: string }[] {
    return this.themes.hasValue() ? this.themes.value().themes : [];
  }

  reasonLabels(): readonly { readonly code: string; readonly label: string }[] {
    return this.themes.hasValue() ? this.themes.value().leavingReasons : [];
  }

  themeChoices(): readonly Choice[] {
    const themes = this.themes.hasValue() ? this.themes.value().themes : [];
    return themes.map(({ code, label, meaning }) => ({ value: code, label, hint: meaning }));
  }

  /** All reasons, or the few of the short form for retirees. */
  reasonChoices(short: boolean): readonly Choice[] {
    const reasons = this.themes.hasValue() ? this.themes.value().leavingReasons : [];
    return reasons
      .filter(({ shortForm }) => shortForm || !short)
      .map(({ code, label }) => ({ value: code, label }));
  }
}
