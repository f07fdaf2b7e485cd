import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { entriesWords } from '../../case-parts/entries-words';
import { eventWords } from '../../case-parts/event-words';
import { dateAndTime } from '../../ui/date-and-time';
import { PageHeading } from '../../ui/page-heading';
import { loadCheckWords } from '../load-sealing';
import { CasePart } from './case-part';

/** Who has looked at the case, and the words with which two people compare whether they see the same entries. */
@Component({
  selector: 'ms-looked-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Who has looked at my case" />
    <ul class="govuk-list govuk-list--spaced">
      @for (event of events(); track $index) {
        <li>
          <strong>{{ event.when }}</strong><br />{{ event.words }}
        </li>
      } @empty {
        <li>Nothing has been noted yet.</li>
      }
    </ul>
    <p class="govuk-body">Of your own visits only the day is noted.</p>
    <h2 class="govuk-heading-m">Check words</h2>
    <p class="govuk-body">
      Your case has {{ entries() }}. Your listener’s page shows the same words if it shows the same entries.
      Compare them when you speak.
    </p>
    <p class="govuk-body" aria-live="polite">
      <span class="ms-secret">{{ words() }}</span>
    </p>
  `,
})
export class LookedPage extends CasePart {
  protected readonly words = signal('');
  protected readonly entries = computed(() => entriesWords(this.state().opened.head.count));
  protected readonly events = computed(() =>
    [...this.state().file.events].reverse().map((event) => ({
      when: event.party === 'colleague' ? this.day(event.at.slice(0, 10)) : dateAndTime(event.at),
      words: eventWords(event),
    })),
  );

  constructor() {
    super();
    loadCheckWords()
      .then(({ checkWords }) => this.words.set(checkWords(this.state().opened.head)))
      .catch(() => this.words.set('The words could not be loaded. Try again with a connection.'));
  }
}
