import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { type CaseSummary } from '@muster/contracts';
import { KIND_WORDS } from '../../case-parts/case-words';
import { today } from '../../ui/today';
import { Tag } from '../../ui/tag';
import { Waiting } from '../../ui/waiting';
import { CaseInbox } from './case-inbox';
import { dueWords } from './due-words';
import { sortCases } from './sort-cases';
import { STATE_WORDS } from './state-words';

/** The cases of a listener, what is due first on top, and a word where something was written that they have not read. */
@Component({
  selector: 'ms-inbox',
  imports: [Tag, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (inbox.list.hasValue()) {
      <p class="govuk-body" role="status">{{ news() }}</p>
      <button type="button" class="govuk-button govuk-button--secondary" (click)="inbox.list.reload()">
        Look again
      </button>
      @for (part of parts(); track part.heading) {
        <h2 class="govuk-heading-m">{{ part.heading }}</h2>
        <ul class="ms-links">
          @for (row of part.rows; track row.case) {
            <li class="ms-links__item">
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
                <button type="button" class="ms-link-button" (click)="chosen.emit(row.case)">
                  {{ row.reference }}
                </button>
                @if (row.news) {
                  &ngsp;<ms-tag text="To read" tone="waiting" />
                }
                @if (row.late) {
                  &ngsp;<ms-tag text="Late" tone="bad" />
                }
              </h3>
              <p class="govuk-body govuk-!-margin-bottom-0">{{ row.kind }}. {{ row.state }}. {{ row.due }}</p>
            </li>
          }
        </ul>
      } @empty {
        <p class="govuk-body">
          You have no cases. An allocator gives you one, or a colleague asks for you by name. It then stands
          here.
        </p>
      }
    } @else {
      <ms-waiting [of]="inbox.list" what="your list" />
    }
  `,
})
export class Inbox {
  readonly chosen = output<string>();
  protected readonly inbox = inject(CaseInbox);

  readonly #cases = computed(() =>
    this.inbox.list.hasValue() ? sortCases(this.inbox.list.value().cases) : [],
  );
  protected readonly parts = computed(() => {
    const now = today(new Date());
    const rowOf = ({ kind, state, due, ...row }: CaseSummary) => ({
      ...row,
      kind: KIND_WORDS[kind],
      state: STATE_WORDS[state],
      due: dueWords(due, now),
      late: due?.late ?? false,
    });
    const [done, open] = [true, false].map((over) => this.#cases().filter((each) => isDone(each) === over));
    return [
      { heading: 'Open', rows: (open ?? []).map(rowOf) },
      { heading: 'Closed and withdrawn', rows: (done ?? []).map(rowOf) },
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly news = computed(() =>
    this.#cases().some(({ news }) => news) ? 'You have something to read.' : 'There is nothing new to read.',
  );
}

/** Over, and nothing is left to do or to read. */
function isDone({ state, due, news }: CaseSummary): boolean {
  return (state === 'closed' || state === 'withdrawn') && due === null && !news;
}
