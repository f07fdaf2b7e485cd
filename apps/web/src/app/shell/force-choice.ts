import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ForceStore } from '../api/force-store';
import { SelectField } from '../ui/select-field';
import { forceLabel } from './force-label';

/** Which force a page is about. Nothing shows where only one is held. */
@Component({
  selector: 'ms-force-choice',
  imports: [SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (choices().length > 1) {
      <ms-select-field
        field="force"
        label="Force"
        [choices]="choices()"
        [value]="code() ?? ''"
        (valueChange)="chosen.emit($event)"
      />
    }
  `,
})
export class ForceChoice {
  readonly code = input<string>();
  readonly chosen = output<string>();

  readonly #forces = inject(ForceStore);
  protected readonly choices = computed(() =>
    this.#forces.forces().map((force) => ({ value: force.code, label: forceLabel(force) })),
  );
}
