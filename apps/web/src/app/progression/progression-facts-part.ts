import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MainFactsSection } from '../questions/main-facts-section';
import { ProgressionAnswers } from './progression-answers';
import { progressionFacts } from './progression-facts';

/** The page in a few sentences, as far as its answers have arrived. */
@Component({
  selector: 'ms-progression-facts-part',
  imports: [MainFactsSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-main-facts [facts]="facts()" [loading]="answers.loading()" />`,
})
export class ProgressionFactsPart {
  protected readonly answers = inject(ProgressionAnswers);

  protected readonly facts = computed(() =>
    progressionFacts({
      ...{ profile: this.answers.profile(), promotions: this.answers.promotions() },
      ...{ disparity: this.answers.disparity(), waiting: this.answers.waiting() },
    }),
  );
}
