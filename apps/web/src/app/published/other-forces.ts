import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ForceStore } from '../api/force-store';

/** The other forces that are held here, where nothing is published for the one that is shown. */
@Component({
  selector: 'ms-other-forces',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (others().length > 0) {
      <p class="govuk-body">Other forces here:</p>
      <ul class="govuk-list">
        @for (force of others(); track force.code) {
          <li>
            <a class="govuk-link" [routerLink]="[]" [queryParams]="{ force: force.code }">{{ force.name }}</a>
          </li>
        }
      </ul>
    }
  `,
})
export class OtherForces {
  /** Code of the force that is shown. */
  readonly shown = input<string>();

  readonly #forces = inject(ForceStore);
  protected readonly others = computed(() =>
    this.#forces.forces().filter(({ code }) => code !== this.shown()),
  );
}
