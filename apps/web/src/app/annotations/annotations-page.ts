import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type Annotation, type AnnotationList, type Problem } from '@muster/contracts';
import { annotationKindWords, formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { ForceStore } from '../api/force-store';
import { Api } from '../api/generated/api';
import { annotationsList, annotationsWithdraw } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { DataTable } from '../ui/data-table';
import { NotificationBanner } from '../ui/notification-banner';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { AnnotationForm } from './annotation-form';

/** What happened on which day, as it stands on charts, in tables and in packs. Analysts and plan leads write it. */
@Component({
  selector: 'ms-annotations-page',
  imports: [AnnotationForm, DataTable, NotificationBanner, PageHeading, ProblemPanel, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (message()) {
      <ms-notification-banner tone="success">
        <p class="govuk-notification-banner__heading">{{ message() }}</p>
      </ms-notification-banner>
    }
    <ms-page-heading text="What happened when" [caption]="forces.current()?.name ?? ''" />
    <p class="govuk-body">
      New policies, intakes, system changes and breaks. They stand as lettered lines on charts over time, and
      in tables and packs.
    </p>
    @if (problem(); as known) {
      <ms-problem [problem]="known" [retryable]="false" />
    }
    @if (answer.hasValue()) {
      <ms-data-table
        caption="Annotations"
        empty="Nothing has been noted yet."
        [columns]="columns()"
        [rows]="answer.value().annotations"
      />
      @if (writes()) {
        @if (standing().length > 0) {
          <h2 class="govuk-heading-m">Withdraw an annotation</h2>
          <p class="govuk-body">
            It goes from all charts and stays in this list. To correct one, withdraw it and add it anew.
          </p>
          <ul class="govuk-list">
            @for (each of standing(); track each.id) {
              <li>
                <button
                  type="button"
                  class="govuk-button govuk-button--secondary"
                  [attr.aria-disabled]="busy() ? true : null"
                  (click)="withdraw(each)"
                >
                  Withdraw: {{ each.text }}
                </button>
              </li>
            }
          </ul>
        }
        @if (forces.current(); as force) {
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <h2 class="govuk-heading-m">Add an annotation</h2>
              <ms-annotation-form [force]="force.code" (added)="say('It stands on the charts now.')" />
            </div>
          </div>
        }
      }
    } @else {
      <ms-waiting [of]="answer" what="what happened" />
    }
  `,
})
export class AnnotationsPage {
  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly writes = computed(
    () => this.#sessions.has('analyst') || this.#sessions.has('plan-lead'),
  );
  protected readonly answer = resource({
    params: () => this.forces.current()?.code,
    loader: ({ params: force }): Promise<AnnotationList> => this.#api.invoke(annotationsList, { force }),
  });
  protected readonly standing = computed(() =>
    this.answer.hasValue()
      ? this.answer.value().annotations.filter(({ withdrawnAt }) => withdrawnAt === null)
      : [],
  );
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected readonly columns = computed<readonly TableColumn<Annotation>[]>(() => [
    { key: 'text', label: 'What happened', value: ({ text }) => text, header: true },
    {
      key: 'day',
      label: 'Day',
      value: ({ day }) => day,
      text: ({ day }) => formatDate(day),
      sortable: true,
    },
    { key: 'kind', label: 'Kind', value: ({ kind }) => annotationKindWords(kind), sortable: true },
    ...(this.writes()
      ? [
          {
            key: 'state',
            label: 'State',
            value: ({ withdrawnAt }: Annotation) => (withdrawnAt === null ? 'On charts' : 'Withdrawn'),
            sortable: true,
          },
          { key: 'by', label: 'Added by', value: ({ addedBy }: Annotation) => addedBy, sortable: true },
        ]
      : []),
  ]);

  protected async withdraw({ id }: Annotation): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.#api.invoke(annotationsWithdraw, { id });
      this.say('It is withdrawn.');
    } catch (fault) {
      this.message.set('');
      this.problem.set(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }

  protected say(message: string): void {
    this.problem.set(null);
    this.message.set(message);
    this.answer.reload();
  }
}
