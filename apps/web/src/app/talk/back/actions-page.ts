import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MET_WORDS } from '../../case-parts/case-words';
import { PageHeading } from '../../ui/page-heading';
import { CasePart } from './case-part';
import { ExactWords } from './exact-words';

/** What was agreed to be done, and exactly what its owner will be told. */
@Component({
  selector: 'ms-actions-page',
  imports: [PageHeading, ExactWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Agreed actions" />
    <p class="govuk-body">
      The owner sees these words and never your case. Without your yes the owner is told nothing.
    </p>
    @for (each of actions(); track each.said.id; let place = $index) {
      <h2 class="govuk-heading-m">{{ each.said.body.ask }}</h2>
      <p class="govuk-body">Owner: {{ each.said.body.owner }}. By {{ day(each.said.body.due) }}.</p>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">What the owner will be told</h3>
      <ms-exact-words
        [field]="'action-' + place"
        [words]="each.said.body.told"
        question="May the owner be told this?"
        [answered]="each.answered"
        [open]="!ended()"
        (answer)="answer(each.said.body.action, each.said.id, $event)"
      />
      @if (each.done; as done) {
        <p class="govuk-body ms-said__text">
          {{ met[done.body.met] }}, {{ day(done.body.on) }}. {{ done.body.note }}
        </p>
      }
    } @empty {
      <p class="govuk-body">No actions have been written down yet.</p>
    }
  `,
})
export class ActionsPage extends CasePart {
  protected readonly met = MET_WORDS;
  protected readonly actions = computed(() =>
    this.state().story.actions.map((each) => ({
      ...each,
      answered: each.answer && { yes: each.answer.body.approved, words: each.answer.body.words },
    })),
  );

  protected answer(
    action: string,
    entry: string,
    { yes, words }: { readonly yes: boolean; readonly words: string },
  ): void {
    const said = yes ? 'The owner may be told these words.' : 'The owner is told nothing.';
    void this.write({ kind: 'action-answer', action, entry, approved: yes, words }, said);
  }
}
