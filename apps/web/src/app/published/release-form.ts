import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ForceStore } from '../api/force-store';
import { type Choice, SelectField } from '../ui/select-field';
import { AskedRelease } from './asked-release';
import { releaseChoices } from './release-choices';

/** The form of a page whose groups are fixed: force, release and workforce type. What else can be done with the page stands
 *  beside its button. */
@Component({
  selector: 'ms-release-form',
  imports: [SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="ms-release-form" aria-label="Release and workforce type" (submit)="apply($event)">
      @if (forces.forces().length > 1) {
        <ms-select-field field="filter-force" label="Force" [choices]="forceChoices()" [(value)]="force" />
      }
      @if (force() === asked.state()?.force) {
        <ms-select-field field="filter-release" label="Release" [choices]="releases()" [(value)]="period" />
        @if (asked.types().length > 1) {
          <ms-select-field
            field="filter-type"
            label="Workforce type"
            [choices]="asked.types()"
            [(value)]="workforceType"
          />
        }
      }
      <div class="govuk-button-group ms-release-form__buttons">
        <button type="submit" class="govuk-button">{{ act() }}</button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    .ms-release-form {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
      column-gap: 20px;
    }

    .ms-release-form__buttons {
      grid-column: 1 / -1;
    }

    @media print {
      .ms-release-form {
        display: none;
      }
    }
  `,
})
export class ReleaseForm {
  /** Words of the button. */
  readonly act = input.required<string>();

  protected readonly forces = inject(ForceStore);
  protected readonly asked = inject(AskedRelease);

  // The draft starts at what is shown, and again whenever that changes.
  protected readonly force = linkedSignal(() => this.asked.state()?.force ?? '');
  protected readonly period = linkedSignal(() => this.asked.state()?.period ?? '');
  protected readonly workforceType = linkedSignal(() => this.asked.state()?.workforceType ?? '');
  protected readonly forceChoices = computed<readonly Choice[]>(() =>
    this.forces.forces().map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly releases = computed<readonly Choice[]>(() =>
    this.asked.options.hasValue() ? releaseChoices(this.asked.options.value()) : [],
  );

  protected apply(event: Event): void {
    event.preventDefault();
    const [force, period, workforceType] = [this.force(), this.period(), this.workforceType()];
    void this.asked.apply({ purpose: '', state: { force, period, workforceType, where: [] } });
  }
}
