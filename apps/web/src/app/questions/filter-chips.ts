import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type ActiveFilter } from './active-filters';

/** The filters in force, each to be taken away with one press. */
@Component({
  selector: 'ms-filter-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (filters().length > 0) {
      <h2 class="govuk-heading-s govuk-!-margin-bottom-2">Only these people are counted</h2>
      <ul class="govuk-list ms-chips">
        @for (filter of filters(); track filter.dimension) {
          <li>
            <button
              type="button"
              class="govuk-button govuk-button--secondary ms-chips__chip"
              (click)="removed.emit(filter.dimension)"
            >
              <span class="govuk-visually-hidden">Remove filter </span>{{ filter.text }}
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        }
      </ul>
      @if (privateFilters()) {
        <p class="govuk-body-s">
          The address of this page does not carry every filter. Whoever opens it elsewhere sees figures
          without it.
        </p>
      }
    }
  `,
  styles: `
    .ms-chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .ms-chips__chip {
      margin-bottom: 0;
    }
    @media print {
      .ms-chips .ms-chips__chip {
        display: block;
        padding: 0;
        border: 0;
        box-shadow: none;

        span {
          display: none;
        }
      }
    }
  `,
})
export class FilterChips {
  readonly filters = input.required<readonly ActiveFilter[]>();
  /** Dimension of the filter to take away. */
  readonly removed = output<string>();

  protected readonly privateFilters = computed(() =>
    this.filters().some(({ outsideAddress }) => outsideAddress),
  );
}
