import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { SelectField } from '../ui/select-field';
import { mayStandInAddress } from '@muster/domain';
import { type OfferedDimension } from './offered-dimension';

/** The part of a filter panel in which people are left out: one choice for each dimension that the force holds. */
@Component({
  selector: 'ms-where-filters',
  imports: [SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="govuk-details" [open]="open()">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Count only some people</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-hint">
          A filter on a personal characteristic stays in this tab. Its value is never part of the page’s
          address.
        </p>
        <div class="ms-filters__grid">
          @for (filterOf of filters(); track filterOf.id) {
            <ms-select-field
              [field]="'filter-where-' + filterOf.id"
              [label]="filterOf.label"
              [choices]="filterOf.choices"
              [value]="where().get(filterOf.id) ?? ''"
              (valueChange)="choose(filterOf.id, $event)"
            />
          }
        </div>
      </div>
    </details>
  `,
})
export class WhereFilters {
  readonly dimensions = input.required<readonly OfferedDimension[]>();
  /** Dimension id -> value; empty text for everybody. */
  readonly where = model.required<ReadonlyMap<string, string>>();
  readonly open = input(false);

  protected readonly filters = computed(() =>
    this.dimensions().map(({ id, label, values }) => ({
      id,
      label: mayStandInAddress(id) ? label : `${label} (kept in this tab only)`,
      choices: [
        { value: '', label: 'All' },
        ...values.map(({ code, label: text }) => ({ value: code, label: text })),
      ],
    })),
  );

  protected choose(dimension: string, value: string): void {
    this.where.update((where) => new Map(where).set(dimension, value));
  }
}
