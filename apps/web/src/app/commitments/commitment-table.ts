import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommitmentRegister, type RegisterEntry } from '@muster/contracts';
import { commitmentsCsv, formatDate } from '@muster/narrative';
import { type Taken } from '../ui/taken';
import { takenOfTable } from '../ui/taken-of-table';
import { type TableColumn } from '../ui/table-column';
import { TakeAway } from '../ui/take-away';
import { Tag } from '../ui/tag';
import { KIND_WORDS, ratingTag } from './commitment-words';
import { ScrollBox } from './scroll-box';

const COLUMNS: readonly TableColumn<RegisterEntry>[] = [
  { key: 'ref', label: 'Reference', value: ({ ref }) => ref, header: true },
  { key: 'title', label: 'Title', value: ({ title }) => title },
  { key: 'kind', label: 'Kind', value: ({ kind }) => KIND_WORDS[kind] },
  { key: 'rating', label: 'Rating', value: (entry) => ratingTag(entry).word },
  { key: 'means', label: 'Rating means', value: ({ rating }) => rating?.meaning ?? null },
  { key: 'period', label: 'Period', value: ({ rating }) => rating?.period?.label ?? null },
  {
    key: 'age',
    label: 'Days before this meeting',
    value: ({ rating }) => rating?.ageDays ?? null,
    numeric: true,
  },
  { key: 'forum', label: 'Forum or lead', value: ({ forum }) => forum },
  {
    key: 'look',
    label: 'To look at',
    value: ({ warnings }) => warnings.map(({ message }) => message).join(' '),
  },
];

/** Lines of the register: each with its rating as a word, the period and the age of it, and what to look at. */
@Component({
  selector: 'ms-commitment-table',
  imports: [RouterLink, ScrollBox, Tag, TakeAway],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'data-prints-alone': '' },
  template: `
    <div class="ms-table" msScrollBox="commitment-lines">
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m" id="commitment-lines">
          {{
            caption()
          }}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">Reference</th>
            <th scope="col" class="govuk-table__header">Title</th>
            <th scope="col" class="govuk-table__header">Rating</th>
            <th scope="col" class="govuk-table__header">To look at</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          @for (entry of entries(); track entry.ref) {
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a
                  class="govuk-link"
                  routerLink="/commitments/entry"
                  [queryParams]="{ ref: entry.ref }"
                  queryParamsHandling="merge"
                  >{{ entry.ref }}<span class="govuk-visually-hidden"> {{ entry.title }}</span></a
                >
              </th>
              <td class="govuk-table__cell">
                {{ entry.title }}
                <span class="govuk-body-s ms-lines__small">
                  {{ kinds[entry.kind] }}{{ entry.forum === null ? '' : ', ' + entry.forum }}
                </span>
              </td>
              <td class="govuk-table__cell">
                <ms-tag [text]="tagOf(entry).word" [tone]="tagOf(entry).tone" />
                @if (entry.rating; as rating) {
                  <span class="govuk-body-s ms-lines__small">{{ rating.told }}</span>
                }
              </td>
              <td class="govuk-table__cell">
                @for (warning of entry.warnings; track warning.code) {
                  <span class="govuk-body-s ms-lines__small">{{ warning.message }}</span>
                } @empty {
                  Nothing
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <ms-take-away [taken]="taken()" />
  `,
  styles: `
    .ms-lines__small {
      display: block;
      margin: 5px 0 0;
    }
  `,
})
export class CommitmentTable {
  readonly register = input.required<CommitmentRegister>();
  readonly entries = input.required<readonly RegisterEntry[]>();

  protected readonly kinds = KIND_WORDS;
  protected readonly tagOf = ratingTag;
  protected readonly caption = computed(() => {
    const [shown, all] = [this.entries().length, this.register().entries.length];
    return shown === all ? `${all} in the register` : `${shown} of ${all} in the register`;
  });
  protected readonly taken = computed((): Taken => {
    const { force, forceName, meeting } = this.register();
    const entries = [...this.entries()];
    const taken = takenOfTable('Commitments', COLUMNS, entries, {
      fileName: `commitments-${force}-${meeting}`,
      subtitle: `${forceName}, as at the meeting on ${formatDate(meeting)}`,
      source: `Register of commitments of ${forceName}`,
    });
    return { ...taken, csv: { ...taken.csv, rows: commitmentsCsv({ entries }) } };
  });
}
