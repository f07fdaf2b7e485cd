import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { type Release } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { releasesBuild } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { today } from '../ui/today';
import { ErrorSummary } from '../ui/error-summary';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { quarterChoices } from './quarter-choices';

const LONGEST_PURPOSE = 200;

/** Begins the release of a quarter, and leads to its page. */
@Component({
  selector: 'ms-build-release-form',
  imports: [ErrorSummary, SelectField, TextField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Build a release</h2>
    @if (waiting(); as other) {
      <p class="govuk-body">
        The release {{ other.periodLabel }} waits for a decision. Publish or discard it before you build the
        next one.
      </p>
    } @else if (quarters().length === 0) {
      <p class="govuk-body">
        There is no quarter to build. A quarter must have ended, with a snapshot at most 92 days before its
        end. Quarters that were published are not built again.
      </p>
    } @else {
      <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
      <p class="govuk-body">
        Muster counts the fixed tables of the quarter, protects them, and tries to break them. A second person
        then approves the release.
      </p>
      <form novalidate (submit)="build($event)">
        <ms-select-field
          field="quarter"
          label="Quarter"
          hint="In the order of time: an earlier quarter cannot be built after a later one."
          [choices]="quarters()"
          [(value)]="quarter"
        />
        <ms-text-field
          field="purpose"
          label="Why you build it (optional)"
          hint="Kept in the audit trail. Do not name anybody."
          [error]="attempt.errorOf('purpose')"
          [(value)]="purpose"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
          Build the release
        </button>
      </form>
    }
  `,
})
export class BuildReleaseForm {
  readonly force = input.required<string>();
  readonly snapshotDays = input.required<readonly string[]>();
  readonly releases = input.required<readonly Release[]>();

  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly waiting = computed(() =>
    this.releases().find(({ state }) => ['building', 'auditing', 'built', 'approved'].includes(state)),
  );
  protected readonly quarters = computed(() =>
    quarterChoices(this.snapshotDays(), this.releases(), today(new Date())),
  );
  protected readonly quarter = linkedSignal(() => this.quarters()[0]?.value ?? '');
  protected readonly purpose = signal('');
  protected readonly attempt = inject(Attempt);

  protected async build(event: Event): Promise<void> {
    event.preventDefault();
    const purpose = this.purpose().trim();
    const message = `Say why you build it in ${LONGEST_PURPOSE} characters or fewer`;
    const errors = purpose.length > LONGEST_PURPOSE ? [{ field: 'purpose', message }] : [];
    await this.attempt.run(errors, async () => {
      const { id } = await this.#api.invoke(releasesBuild, {
        body: { force: this.force(), period: this.quarter(), ...(purpose && { purpose }) },
      });
      await this.#router.navigate(['/releases', id]);
    });
  }
}
