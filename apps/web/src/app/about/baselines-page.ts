import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BaselineList, type BaselineTableSummary } from '@muster/contracts';
import { baseWords, formatDate } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { baselinesList } from '../api/generated/functions';
import { dimensionName } from '../shell/dimension-name';
import { PageHeading } from '../ui/page-heading';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { TextField } from '../ui/text-field';
import { Waiting } from '../ui/waiting';
import { findAreas } from './find-areas';

/** The populations that a workforce is compared with: every table, and its areas by name. */
@Component({
  selector: 'ms-baselines-page',
  imports: [PageHeading, SummaryList, TextField, Waiting, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="Baselines" />
        <p class="govuk-body">
          The populations that a workforce is compared with. Each says whom it counts: a share of all ages and
          a share of people aged 16 to 64 are different things.
        </p>
        @if (list.hasValue()) {
          <ms-text-field
            field="area"
            label="Find an area"
            hint="Part of the name of a police force area or local authority"
            width="govuk-input--width-20"
            [(value)]="wanted"
          />
          @for (table of list.value().tables; track table.id) {
            <h2 class="govuk-heading-m">{{ table.label }}</h2>
            <ms-summary-list [rows]="factsOf(table)" />
            @let areas = areasOf(table);
            <details class="govuk-details" [open]="wanted().trim().length > 1 && areas.found.length > 0">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text"
                  >{{ areas.summary }}<span class="govuk-visually-hidden"> of {{ table.label }}</span></span
                >
              </summary>
              <div class="govuk-details__text">
                <ul class="govuk-list">
                  @for (area of areas.found; track area.code) {
                    <li>
                      <a class="govuk-link" [routerLink]="['/about/baselines', table.id + ':' + area.code]">{{
                        area.name
                      }}</a>
                    </li>
                  }
                </ul>
                @if (areas.more > 0) {
                  <p class="govuk-body">
                    There are {{ areas.more }} more. Type part of the name above to find one.
                  </p>
                }
              </div>
            </details>
          } @empty {
            <p class="govuk-body">
              No baselines are loaded. Until they are, figures come without a comparison.
            </p>
          }
        } @else {
          <ms-waiting [of]="list" what="the baselines" />
        }
      </div>
    </div>
  `,
})
export class BaselinesPage {
  readonly #api = inject(Api);
  protected readonly list = resource({
    loader: (): Promise<BaselineList> => this.#api.invoke(baselinesList),
  });
  protected readonly wanted = signal('');

  protected factsOf(table: BaselineTableSummary): readonly SummaryRow[] {
    return [
      { key: 'Characteristic', value: dimensionName(table.dimension) },
      { key: 'Who is counted', value: baseWords(table.base) },
      { key: 'Reference date', value: formatDate(table.referenceDate) },
      { key: 'Source', value: table.source },
    ];
  }

  protected areasOf(table: BaselineTableSummary): ReturnType<typeof findAreas> {
    return findAreas(table.areas, this.wanted());
  }
}
