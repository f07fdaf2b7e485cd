import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EventFeedSummary, type Reconciliation } from '@muster/contracts';
import { formatDate, formatNumber } from '@muster/narrative';
import { SummaryList, type SummaryRow } from '../ui/summary-list';
import { feedPeriod } from './feed-period';

type Missing = Reconciliation['contradictions'][number]['missing'][number];

/** How events fit the snapshots: what agrees, each contradiction with its repair and first rows, and what was not checked. */
@Component({
  selector: 'ms-reconciliation-panel',
  imports: [SummaryList, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-summary-list [rows]="facts()" />
    @if (reconciliation().contradictions.length > 0) {
      <h3 class="govuk-heading-s">Contradictions to repair</h3>
      <p class="govuk-body">
        Neither the events nor the snapshots are taken to be right. Repair the file that is wrong and load it
        again.
      </p>
      @for (each of reconciliation().contradictions; track each.code) {
        <section class="ms-issue ms-issue--error">
          <h4 class="govuk-heading-s">{{ each.message }}</h4>
          <p class="govuk-body">{{ each.repair }}</p>
          @if (each.missing.length > 0) {
            <p class="govuk-body">Compare the workforce files of these days with the feed:</p>
            <ul class="govuk-list govuk-list--bullet">
              @for (place of each.missing; track place.upTo) {
                <li>{{ missingOf(place) }}</li>
              }
            </ul>
          }
          @if (each.rows.length > 0) {
            <ul class="govuk-list">
              @for (place of each.rows; track place.feed) {
                <li>
                  {{ rowsOf(place.rows, place.count) }}
                  @if (feeds().length > 0) {
                    of the
                    <a class="govuk-link" [routerLink]="['/data/events', place.feed]"
                      >feed of {{ periodOf(place.feed) }}</a
                    >
                  }
                </li>
              }
            </ul>
          }
        </section>
      }
    }
    @if (reconciliation().unchecked.length > 0) {
      <h3 class="govuk-heading-s">Not checked</h3>
      <p class="govuk-body">The snapshots cannot show these events. That is no contradiction.</p>
      <ul class="govuk-list govuk-list--bullet">
        @for (each of reconciliation().unchecked; track each.code) {
          <li>{{ each.message }}</li>
        }
      </ul>
    }
  `,
})
export class ReconciliationPanel {
  readonly reconciliation = input.required<Reconciliation>();
  /** Feeds to which rows can belong; left empty where all rows are of one feed. */
  readonly feeds = input<readonly EventFeedSummary[]>([]);

  protected readonly facts = computed((): readonly SummaryRow[] => {
    const { snapshots, events, agree, contradict, notChecked } = this.reconciliation();
    return [
      { key: 'Snapshots compared with', value: formatNumber(snapshots) },
      { key: 'Events', value: formatNumber(events) },
      { key: 'Agree with the snapshots', value: formatNumber(agree) },
      { key: 'Contradict', value: formatNumber(contradict) },
      { key: 'Not checked', value: formatNumber(notChecked) },
    ];
  });

  protected rowsOf(rows: readonly number[], count: number): string {
    const first = rows.map((row) => formatNumber(row)).join(', ');
    return `${count === 1 ? 'Row' : 'Rows'} ${first}${count > rows.length ? ' …' : ''}`;
  }

  protected missingOf({ after, upTo, count }: Missing): string {
    return `${formatNumber(count)} missing after ${formatDate(after)} and up to ${formatDate(upTo)}`;
  }

  protected periodOf(id: string): string {
    const feed = this.feeds().find((each) => each.id === id);
    return feed ? feedPeriod(feed.period) : 'another time';
  }
}
