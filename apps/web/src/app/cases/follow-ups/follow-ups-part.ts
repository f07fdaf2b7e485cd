import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { CHECK_WORDS, WORSE_WORDS } from '../../case-parts/case-words';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { Tag, type TagTone } from '../../ui/tag';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { CaseInbox } from '../inbox/case-inbox';
import { FollowUpForm } from './follow-up-form';

const STANDING = {
  waiting: { word: 'Later', tone: 'neutral' },
  due: { word: 'Due now', tone: 'waiting' },
  done: { word: 'Done', tone: 'good' },
  stopped: { word: 'Stopped', tone: 'neutral' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly tone: TagTone }>>;

/** The agreed checks after the conversation, and what came out of them. */
@Component({
  selector: 'ms-follow-ups-part',
  imports: [FollowUpForm, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (check of checks(); track check.after) {
      <h2 class="govuk-heading-m">{{ check.title }} <ms-tag [text]="check.word" [tone]="check.tone" /></h2>
      <p class="govuk-body">{{ check.when }}</p>
      @for (said of check.said; track said.id) {
        <h3 class="govuk-heading-s">
          {{ said.author === 'colleague' ? 'The colleague wrote' : 'A listener noted' }}
        </h3>
        @if (said.body.how) {
          <p class="govuk-body ms-said__text">{{ said.body.how }}</p>
        }
        <p class="govuk-body">Treated worse since you spoke: {{ worse[said.body.worse].toLowerCase() }}.</p>
        @if (said.body.worseHow) {
          <p class="govuk-body ms-said__text">{{ said.body.worseHow }}</p>
        }
        @if (said.body.stop) {
          <p class="govuk-body">The colleague wants no further checks. Do not ask again.</p>
        }
      }
      @if (check.open) {
        <ms-follow-up-form [after]="check.after" />
      }
    } @empty {
      <p class="govuk-body">Follow-ups begin once the conversation was held: after 30, 90 and 180 days.</p>
    }
    @if (signposts().length > 0) {
      <h2 class="govuk-heading-m">Where else the colleague can turn</h2>
      <p class="govuk-body">Name these at every check, above all when somebody was treated worse.</p>
      <ul class="govuk-list govuk-list--bullet">
        @for (post of signposts(); track post.name) {
          <li>
            <strong>{{ post.name }}</strong>{{ post.outside ? ' (outside the force)' : '' }}: {{ post.how }}
          </li>
        }
      </ul>
    }
  `,
})
export class FollowUpsPart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();

  readonly #desk = inject(CaseDesk);
  readonly #options = inject(CaseInbox).options;
  protected readonly worse = WORSE_WORDS;
  protected readonly signposts = computed(() =>
    this.#options.hasValue() ? this.#options.value().signposts : [],
  );
  protected readonly checks = computed(() => {
    const now = today(new Date());
    return this.file().checks.map(({ after, due, state }) => ({
      after,
      title: CHECK_WORDS[after],
      ...STANDING[state],
      when: `${state === 'due' && due < now ? 'Late: due' : 'Due'} ${dayInWords(due, now)}.`,
      said: this.story().followUps.filter(({ body }) => body.after === after),
      open: (state === 'due' || state === 'waiting') && !this.#desk.gone(),
    }));
  });
}
