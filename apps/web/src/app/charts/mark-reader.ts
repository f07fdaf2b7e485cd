import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { type ReadableMark } from './readable-marks';

/** Reads a picture mark by mark: a slider, so one tab stop, with arrow keys, Home and End for free. What it points at is
 *  spoken as its value, written below it and outlined in the picture. */
@Component({
  selector: 'ms-mark-reader',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="govuk-label govuk-body-s ms-reader__label" [for]="name() + '-reader'">
      Read the chart one mark at a time
    </label>
    <input
      #slider
      class="ms-reader__slider"
      type="range"
      min="0"
      step="1"
      [id]="name() + '-reader'"
      [max]="marks().length"
      [value]="place()"
      [attr.aria-valuetext]="spoken()"
      (input)="point(slider.valueAsNumber)"
    />
    <p class="govuk-body-s ms-reader__spoken" aria-hidden="true">{{ spoken() }}</p>
  `,
  styleUrl: './mark-reader.scss',
})
export class MarkReader {
  readonly name = input.required<string>();
  readonly marks = input.required<readonly ReadableMark[]>();
  /** Id of the mark pointed at, or null at the start of the slider. */
  readonly pointed = output<string | null>();

  protected readonly place = signal(0);
  protected readonly spoken = computed(
    () => this.marks()[this.place() - 1]?.spoken ?? 'Nothing chosen. Move right for the first mark.',
  );

  protected point(place: number): void {
    this.place.set(place);
    this.pointed.emit(this.marks()[place - 1]?.id ?? null);
  }
}
