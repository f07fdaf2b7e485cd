import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TalkStore } from './talk-store';

/** Where else one can turn, inside the force and outside. */
@Component({
  selector: 'ms-signposts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (all().length > 0) {
      @if (heading()) {
        <h2 class="govuk-heading-m">Others you can turn to</h2>
      }
      <ul class="govuk-list govuk-list--bullet">
        @for (each of all(); track each.name) {
          <li>{{ each.name }}{{ each.outside ? ' (outside the force)' : '' }}: {{ each.how }}</li>
        }
      </ul>
    }
  `,
})
export class Signposts {
  readonly heading = input(true);
  readonly #store = inject(TalkStore);
  protected readonly all = computed(() => this.#store.known()?.signposts ?? []);
}
