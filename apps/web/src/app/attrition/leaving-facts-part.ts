import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MainFactsSection } from '../questions/main-facts-section';
import { LeavingAnswers } from './leaving-answers';
import { leavingFacts } from './leaving-facts';

/** The page in a few sentences, as far as its answers have arrived. */
@Component({
  selector: 'ms-leaving-facts-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MainFactsSection],
  template: `<ms-main-facts [facts]="facts()" [loading]="answers.loading()" />`,
})
export class LeavingFactsPart {
  protected readonly answers = inject(LeavingAnswers);

  protected readonly facts = computed(() =>
    leavingFacts({
      ...{ rates: this.answers.rates(), attrition: this.answers.attrition() },
      ...{ series: this.answers.series(), retention: this.answers.retention() },
    }),
  );
}
