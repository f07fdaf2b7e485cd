import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { HAND_OFF_WORDS, LAWFUL_REASON_WORDS } from '../../case-parts/case-words';
import { PageHeading } from '../../ui/page-heading';
import { CasePart } from './case-part';
import { ExactWords } from './exact-words';
import { shownHandOffs } from './shown-hand-offs';

/** What leaves the conversation because it must be acted on: the exact words, and the lawful reason where there is no yes. */
@Component({
  selector: 'ms-hand-offs-page',
  imports: [PageHeading, ExactWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Passing something on" />
    <p class="govuk-body">
      Your listener has to act on something. These are the least words that are needed, and nothing else is
      passed on.
    </p>
    @for (each of handOffs(); track each.said.id; let place = $index) {
      <h2 class="govuk-heading-m">To: {{ to[each.said.body.to] }}</h2>
      <ms-exact-words
        [field]="'hand-off-' + place"
        [words]="each.said.body.words"
        question="Do you agree to these words being passed on?"
        [answered]="each.answered"
        [open]="!each.said.body.sent"
        (answer)="answer(each.said.body.handOff, each.said.id, $event)"
      />
      @if (each.said.body.lawfulReason !== 'none') {
        <p class="govuk-body">
          Reason why it was passed on without your yes: {{ reasons[each.said.body.lawfulReason] }}.
          {{ each.said.body.shownFirst ? '' : 'The law did not allow to show you the words first.' }}
        </p>
      }
      <p class="govuk-body">
        {{ each.said.body.sent ? 'Passed on. Noted on ' + day(each.said.on) + '.' : 'Not passed on yet.' }}
      </p>
    }
  `,
})
export class HandOffsPage extends CasePart {
  protected readonly to = HAND_OFF_WORDS;
  protected readonly reasons = LAWFUL_REASON_WORDS;
  protected readonly handOffs = computed(() =>
    shownHandOffs(this.state().story).map((each) => ({
      ...each,
      answered: each.answer && { yes: each.answer.body.agreed, words: each.answer.body.words },
    })),
  );

  protected answer(
    handOff: string,
    entry: string,
    { yes, words }: { readonly yes: boolean; readonly words: string },
  ): void {
    const said = yes
      ? 'You agreed to these words being passed on.'
      : 'You did not agree. Your listener sees that.';
    void this.write({ kind: 'hand-off-answer', handOff, entry, agreed: yes, words }, said);
  }
}
