import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  linkedSignal,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { type OfficeList, type Problem } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { officeHoldersOpen } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { ForceChoice } from '../shell/force-choice';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { StatusLine } from '../ui/status-line';
import { TextareaField } from '../ui/textarea-field';
import { Waiting } from '../ui/waiting';
import { listWords } from './list-words';

const SHORTEST_PURPOSE = 10;
const LONGEST_PURPOSE = 200;
const MARKS = Array.from({ length: 80 }, (_, line) => line);

/** The list for office-holders: a purpose first, then the figures with a watermark. They are held by this page alone and
 *  are gone when it is left. */
@Component({
  selector: 'ms-office-list-page',
  imports: [PageHeading, ForceChoice, ErrorSummary, ProblemPanel, StatusLine, TextareaField, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { '(window:pagehide)': 'close()' },
  styleUrl: './office-list-page.scss',
  template: `
    <p class="ms-office-list__paper govuk-body">This list is for the screen.</p>
    <div class="ms-office-list__screen">
      <ms-error-summary [errors]="errors()" />
      <ms-page-heading text="Office-holders’ list" [caption]="caption()" />
      <ms-status-line [text]="announcement()" [quiet]="true" />
      @if (list(); as open) {
        <p class="govuk-body">
          True counts as at {{ date(open.asAt) }}. Few people may see them: keep them on this screen.
        </p>
        <div
          class="ms-office-list"
          (copy)="$event.preventDefault()"
          (cut)="$event.preventDefault()"
          (contextmenu)="$event.preventDefault()"
          (dragstart)="$event.preventDefault()"
        >
          <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--m">
              Opened by
              {{
                open.watermark
              }}
            </caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">Who</th>
                <th scope="col" class="govuk-table__header govuk-table__header--numeric">People</th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              @for (line of open.lines; track line.id) {
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">{{ line.label }}</th>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{{ words(line.answer) }}</td>
                </tr>
              }
            </tbody>
          </table>
          <div class="ms-office-list__mark" aria-hidden="true">
            @for (mark of marks; track mark) {
              <span class="govuk-body" [attr.data-mark]="open.watermark + ' · '"></span>
            }
          </div>
        </div>
        <button type="button" class="govuk-button" (click)="closeByHand()">Close the list</button>
      } @else {
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <p class="govuk-body">
              Confirmed office-holders open one short list each quarter. It is for the screen: it cannot be
              printed, copied or saved, and must not be passed on.
            </p>
            @if (forces.list.hasValue()) {
              <ms-force-choice />
              @if (problem(); as known) {
                @if (known.code === 'office-list-closed') {
                  <div class="govuk-inset-text">
                    <h2 class="govuk-heading-s" tabindex="-1">The list is closed</h2>
                    <p class="govuk-body">
                      It opens when a release is in force and its audit holds with the list known too. Muster
                      does not say more about why.
                    </p>
                  </div>
                } @else {
                  <ms-problem [problem]="known" [retryable]="false" />
                }
              }
              @if (code()) {
                <form novalidate (submit)="open($event)">
                  <ms-textarea-field
                    field="purpose"
                    label="Why do you open the list?"
                    hint="Kept in the audit trail with your name and the time. Do not name anybody."
                    [error]="errors()[0]?.message ?? ''"
                    [(value)]="purpose"
                  />
                  <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
                    Open the list
                  </button>
                </form>
              } @else {
                <ms-waiting [of]="null" what="the forces" />
              }
            } @else {
              <ms-waiting [of]="forces.list" what="the forces" />
            }
          </div>
        </div>
      }
    </div>
  `,
})
export class OfficeListPage {
  readonly #api = inject(Api);
  protected readonly forces = inject(ForceStore);
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly marks = MARKS;
  protected readonly words = listWords;
  protected readonly date = formatDate;

  protected readonly purpose = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  /** Both belong to the force that was asked about. */
  protected readonly problem = linkedSignal<string | undefined, Problem | null>({
    source: this.code,
    computation: () => null,
  });
  protected readonly list = linkedSignal<string | undefined, OfficeList | null>({
    source: this.code,
    computation: () => null,
  });
  protected readonly caption = computed(() => {
    const open = this.list();
    return open ? `${open.forceName}, ${open.periodLabel}` : '';
  });
  protected readonly announcement = computed(() => {
    if (this.list()) return 'The list is open.';
    return this.problem()?.code === 'office-list-closed' ? 'The list is closed.' : '';
  });

  private readonly heading = viewChild.required(PageHeading, { read: ElementRef<HTMLElement> });

  protected closeByHand(): void {
    this.close();
    this.#toHeading();
  }

  protected close(): void {
    this.list.set(null);
    this.purpose.set('');
  }

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    const [force, purpose] = [this.code(), this.purpose().trim()];
    if (this.busy() || !force) return;
    this.problem.set(null);
    this.errors.set(purposeErrors(purpose));
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      this.list.set(await this.#api.invoke(officeHoldersOpen, { body: { force, purpose } }));
      this.#toHeading();
    } catch (fault) {
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  /** The button that was pressed is gone: the focus would be lost with it. */
  #toHeading(): void {
    this.heading().nativeElement.querySelector('h1')?.focus();
  }
}

function purposeErrors(purpose: string): readonly FieldError[] {
  if (purpose.length < SHORTEST_PURPOSE) {
    return [
      { field: 'purpose', message: `Say why you open the list in ${SHORTEST_PURPOSE} characters or more` },
    ];
  }
  return purpose.length > LONGEST_PURPOSE
    ? [{ field: 'purpose', message: `Say why you open the list in ${LONGEST_PURPOSE} characters or fewer` }]
    : [];
}
