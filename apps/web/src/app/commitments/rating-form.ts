import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type RegisterEntry } from '@muster/contracts';
import { COMMITMENT_RATINGS, RATING_MEANINGS, readRatingPeriod } from '@muster/domain';
import { Api } from '../api/generated/api';
import { commitmentsRate } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { ErrorSummary } from '../ui/error-summary';
import { RadiosField } from '../ui/radios-field';
import { TextField } from '../ui/text-field';

/** Adds a rating for a period. What was rated before stays in the history. */
@Component({
  selector: 'ms-rating-form',
  imports: [ErrorSummary, RadiosField, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="rate($event)">
      <ms-radios-field
        field="rating-word"
        legend="Rating"
        [choices]="choices"
        [error]="attempt.errorOf('rating-word')"
        [(value)]="rating"
      />
      <ms-text-field
        field="rating-period"
        label="Period"
        hint="For example, Q2 2025/26, September 2025 or 2025/26."
        [error]="attempt.errorOf('rating-period')"
        [(value)]="period"
      />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Add this rating
      </button>
    </form>
  `,
})
export class RatingForm {
  readonly force = input.required<string>();
  readonly entry = input.required<RegisterEntry>();
  readonly rated = output();

  readonly #api = inject(Api);
  protected readonly choices = COMMITMENT_RATINGS.map((value) => {
    const { word, meaning } = RATING_MEANINGS[value];
    return { value, label: word, hint: meaning };
  });
  protected readonly rating = signal('');
  protected readonly period = signal('');
  protected readonly attempt = inject(Attempt);

  protected async rate(event: Event): Promise<void> {
    event.preventDefault();
    const rating = COMMITMENT_RATINGS.find((each) => each === this.rating());
    const period = this.period().trim();
    const errors = [
      ...(rating ? [] : [{ field: 'rating-word', message: 'Choose a rating' }]),
      ...(readRatingPeriod(period)
        ? []
        : [{ field: 'rating-period', message: 'Write the period as Q2 2025/26, September 2025 or 2025/26' }]),
    ];
    await this.attempt.run(errors, async () => {
      if (!rating) return;
      const { ref, version } = this.entry();
      await this.#api.invoke(commitmentsRate, {
        body: { force: this.force(), ref, version, rating, period },
      });
      this.rating.set('');
      this.period.set('');
      this.rated.emit();
    });
  }
}
