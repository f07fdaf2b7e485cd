import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type TagTone = 'neutral' | 'good' | 'waiting' | 'bad';

const COLOURS: Readonly<Record<TagTone, string>> = {
  neutral: 'govuk-tag--grey',
  good: 'govuk-tag--green',
  waiting: 'govuk-tag--yellow',
  bad: 'govuk-tag--red',
};

/** A state as a word; the colour only repeats it. */
@Component({
  selector: 'ms-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<strong class="govuk-tag" [class]="colour()">{{ text() }}</strong>`,
})
export class Tag {
  readonly text = input.required<string>();
  readonly tone = input<TagTone>('neutral');
  protected readonly colour = computed(() => COLOURS[this.tone()]);
}
