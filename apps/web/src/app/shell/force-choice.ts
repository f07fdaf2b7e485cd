import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ForceStore } from '../api/force-store';
import { SelectField } from '../ui/select-field';
import { forceLabel } from './force-label';

/** Which force a page is about. The address names it, so that a reload keeps it. Nothing shows where only one is held. */
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
        [value]="forces.current()?.code ?? ''"
        (valueChange)="choose($event)"
      />
    }
  `,
})
export class ForceChoice {
  readonly #router = inject(Router);
  protected readonly forces = inject(ForceStore);
  protected readonly choices = computed(() =>
    this.forces.forces().map((force) => ({ value: force.code, label: forceLabel(force) })),
  );

  protected choose(code: string): void {
    this.forces.choose(code);
    void this.#router.navigate([], { queryParams: { force: code }, queryParamsHandling: 'merge' });
  }
}
