import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type BoardSentence, type Language, numberSourceWords } from '@muster/narrative';
import { Details } from '../ui/details';

/** Every number of the sentences with where it comes from (`numberSourceWords`). */
@Component({
  selector: 'ms-number-sources',
  imports: [Details],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-details [summary]="summary()">
      <ul class="govuk-list govuk-list--bullet">
        @for (line of lines(); track line) {
          <li class="ms-sources__line">{{ line }}</li>
        }
      </ul>
    </ms-details>
  `,
  styles: `
    .ms-sources__line {
      overflow-wrap: anywhere;
    }
  `,
})
export class NumberSources {
  readonly summary = input.required<string>();
  readonly sentences = input.required<readonly BoardSentence[]>();
  readonly language = input.required<Language>();

  protected readonly lines = computed(() => {
    const language = this.language();
    const numbers = this.sentences().flatMap((sentence) => sentence.numbers);
    return [...new Set(numbers.map((number) => numberSourceWords(number, language)))];
  });
}
