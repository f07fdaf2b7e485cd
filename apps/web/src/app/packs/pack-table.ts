import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type PackTable as Table } from '@muster/contracts';

/** A table of a pack as it was frozen: in its order, with the symbols in it explained. */
@Component({
  selector: 'ms-pack-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="ms-table ms-table--compact"
      role="region"
      tabindex="0"
      [attr.aria-labelledby]="name() + '-caption'"
    >
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--s" [id]="name() + '-caption'">
          Table
          {{
            number()
          }}.
          {{
            table().caption
          }}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            @for (column of table().columns; track column.id) {
              <th
                class="govuk-table__header"
                scope="col"
                [class.govuk-table__header--numeric]="column.numeric"
              >
                {{ column.header }}
              </th>
            }
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          @for (row of table().rows; track row.id) {
            <tr class="govuk-table__row">
              @for (cell of row.cells; track $index) {
                @let column = table().columns[$index];
                @if (column?.rowHeader) {
                  <th
                    class="govuk-table__header"
                    scope="row"
                    [class.govuk-table__header--numeric]="column?.numeric"
                  >
                    {{ cell.text }}
                  </th>
                } @else {
                  <td class="govuk-table__cell" [class.govuk-table__cell--numeric]="column?.numeric">
                    @if (cell.meaning) {
                      <span aria-hidden="true">{{ cell.text }}</span>
                      <span class="govuk-visually-hidden">{{ cell.meaning }}</span>
                    } @else {
                      {{ cell.text }}
                    }
                  </td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (table().symbols.length > 0) {
      <ul class="govuk-list govuk-body-s">
        @for (symbol of table().symbols; track symbol.symbol) {
          <li>{{ symbol.symbol }} = {{ symbol.meaning }}</li>
        }
      </ul>
    }
  `,
})
export class PackTable {
  readonly table = input.required<Table>();
  /** Counts the tables of the pack, so that no two have one name. */
  readonly number = input.required<number>();
  /** Unique on the page. */
  readonly name = input.required<string>();
}
