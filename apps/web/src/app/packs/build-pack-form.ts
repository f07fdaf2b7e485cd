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
import { type PackChoices } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { packsBuild } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { DateField } from '../ui/date-field';
import { ErrorSummary } from '../ui/error-summary';
import { SelectField } from '../ui/select-field';

/** Builds a pack as a draft, and leads to it. */
@Component({
  selector: 'ms-build-pack-form',
  imports: [DateField, ErrorSummary, SelectField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Build a pack</h2>
    @if (quarters().length === 0) {
      <p class="govuk-body">No release is published yet, so there is no quarter to build a pack of.</p>
    } @else {
      <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
      <form novalidate (submit)="build($event)">
        <ms-select-field field="audience" label="Forum" [choices]="audiences()" [(value)]="audience" />
        @if (chosen(); as forum) {
          <p class="govuk-body">It holds: {{ forum.sections.join('; ') }}.</p>
        }
        <ms-select-field field="period" label="Quarter" [choices]="quarters()" [(value)]="period" />
        <ms-date-field
          field="meeting"
          legend="Day of the meeting (optional)"
          hint="The pack then says how old each rating is on that day. For example, 24 2 2026."
          [error]="attempt.errorOf('meeting')"
          [(value)]="meeting"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
          Build the pack
        </button>
      </form>
    }
  `,
})
export class BuildPackForm {
  readonly force = input.required<string>();
  readonly choices = input.required<PackChoices>();

  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly audiences = computed(() =>
    this.choices().audiences.map(({ id, name, reader }) => ({
      value: id,
      label: reader === 'network' ? `${name} (as networks read)` : name,
    })),
  );
  protected readonly quarters = computed(() =>
    this.choices().periods.map(({ period, label }) => ({ value: period, label })),
  );
  protected readonly audience = linkedSignal(() => this.audiences()[0]?.value ?? '');
  protected readonly period = linkedSignal(() => this.quarters()[0]?.value ?? '');
  protected readonly chosen = computed(() =>
    this.choices().audiences.find(({ id }) => id === this.audience()),
  );
  protected readonly meeting = signal('');
  protected readonly attempt = inject(Attempt);

  protected async build(event: Event): Promise<void> {
    event.preventDefault();
    const meeting = this.meeting();
    const unreadable = meeting === '' ? isBegun(event.target) : !/^\d{4}-\d{2}-\d{2}$/.test(meeting);
    const message = 'Write the day of the meeting like 24 2 2026';
    await this.attempt.run(unreadable ? [{ field: 'meeting', message }] : [], async () => {
      const body = { force: this.force(), audience: this.audience(), period: this.period() };
      const { id } = await this.#api.invoke(packsBuild, { body: { ...body, ...(meeting && { meeting }) } });
      await this.#router.navigate(['/packs', id]);
    });
  }
}

/** Whether part of the day of the meeting was typed: a field of a date is empty until all of it is there. */
function isBegun(form: EventTarget | null): boolean {
  if (!(form instanceof HTMLFormElement)) return false;
  return [...new FormData(form)].some(([name, text]) => name.startsWith('meeting') && text !== '');
}
