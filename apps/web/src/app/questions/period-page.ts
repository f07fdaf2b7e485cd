import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  inject,
  input,
  TemplateRef,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDate } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { PageHeading } from '../ui/page-heading';
import { StatusLine } from '../ui/status-line';
import { Waiting } from '../ui/waiting';
import { AskedPeriod } from './asked-period';
import { FilterChips } from './filter-chips';
import { PeriodPanel } from './period-panel';
import { QuestionMemory } from './question-memory';

/** What stands around the figures of a page about a period: heading, question, filters, and what is said where there is
 *  nothing to ask about or nobody to count. The page gives its figures as a template, which is made once a question can
 *  be asked, and provides `AskedPeriod`. */
@Component({
  selector: 'ms-period-page',
  imports: [FilterChips, NgTemplateOutlet, PageHeading, PeriodPanel, RouterLink, StatusLine, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './period-page.html',
})
export class PeriodPage {
  readonly heading = input.required<string>();
  /** A paragraph before the question. */
  readonly lead = input('');
  /** What needs two snapshots, as the beginning of a sentence: "Who moved up". */
  readonly subject = input.required<string>();
  /** What the status line says. */
  readonly announcement = input.required<string>();
  /** The beginning of a sentence where nobody is counted: "Nobody joined"; empty otherwise. */
  readonly nobody = input('');

  protected readonly figures = contentChild.required(TemplateRef);
  protected readonly memory = inject(QuestionMemory);
  protected readonly forces = inject(ForceStore);
  protected readonly asked = inject(AskedPeriod);

  protected readonly caption = computed(() => {
    const [name, state] = [this.asked.force()?.name ?? '', this.asked.state()];
    return state ? `${name}, after ${formatDate(state.from)} up to ${formatDate(state.to)}` : name;
  });
  protected readonly filterWords = computed(() =>
    this.asked
      .filters()
      .map(({ text }) => text)
      .join('; '),
  );
  protected readonly snapshotsHeld = computed(() =>
    this.asked.options.hasValue() ? this.asked.options.value().snapshots.length : 0,
  );
}
