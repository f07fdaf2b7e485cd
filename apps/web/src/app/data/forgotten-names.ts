import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FoundBridge } from '@muster/contracts';
import { bridgeChoices } from './bridge-choices';

/** Changes of code that looked like new names and were counted as moves, on the receipt of a loaded snapshot. Shows nothing
 *  when there are none. */
@Component({
  selector: 'ms-forgotten-names',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (names().length > 0) {
      <h3 class="govuk-heading-s">Changes that look like new names</h3>
      <p class="govuk-body">
        These people count as moved. If it is a new name, take this snapshot back, load the file again and say
        so there.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        @for (name of names(); track name.value) {
          <li>{{ name.label }}? {{ name.hint }}</li>
        }
      </ul>
    }
  `,
})
export class ForgottenNames {
  readonly bridges = input.required<readonly FoundBridge[]>();

  protected readonly names = computed(() =>
    bridgeChoices(this.bridges().filter(({ accepted }) => !accepted)),
  );
}
