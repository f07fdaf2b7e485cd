import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { type EntryClass } from '@muster/domain';
import { entriesWords } from '../../case-parts/entries-words';
import { PageHeading } from '../../ui/page-heading';
import { CasePart } from './case-part';

const CLASSES: readonly { readonly key: EntryClass; readonly what: string }[] = [
  { key: 'contact', what: 'How to reach you' },
  { key: 'narrative', what: 'What was said, written and agreed' },
  { key: 'coded', what: 'The coded record: themes, outcome, what was met' },
];

/** When what is removed. */
@Component({
  selector: 'ms-kept-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="When it is removed" />
    @if (state().file.held) {
      <div class="govuk-inset-text">
        A legal hold is on this case, set by two people. Nothing is removed until it ends.
      </div>
    }
    @if (days(); as rows) {
      <dl class="govuk-summary-list">
        @for (row of rows; track row.what) {
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{{ row.what }}</dt>
            <dd class="govuk-summary-list__value">Removed on {{ row.on }}</dd>
          </div>
        }
      </dl>
    } @else {
      <p class="govuk-body">The periods begin when the case is closed or withdrawn. {{ options().quiet }}</p>
    }
    <ul class="govuk-list govuk-list--bullet">
      @for (rule of options().retention; track rule.class) {
        <li>{{ rule.sentence }}</li>
      }
      <li>After that only totals are left, of at least ten, for the whole force.</li>
    </ul>
    @if (state().opened.removed.length > 0) {
      <p class="govuk-body">Removed already: {{ removed() }}.</p>
    }
  `,
})
export class KeptPage extends CasePart {
  protected readonly removed = computed(() => entriesWords(this.state().opened.removed.length));
  protected readonly days = computed(() => {
    const { removal, closedOn } = this.state().file;
    if (closedOn === null) return null;
    return CLASSES.map(({ key, what }) => {
      const on = removal[key];
      return { what, on: on === null ? 'a day that is not fixed yet' : this.day(on) };
    });
  });
}
