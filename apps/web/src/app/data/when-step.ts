import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { formatDate } from '@muster/narrative';
import { ForceStore } from '../api/force-store';
import { DateField } from '../ui/date-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { RadiosField } from '../ui/radios-field';
import { Waiting } from '../ui/waiting';
import { checkAsAt } from './check-as-at';
import { ImportDraft } from './import-draft';

/** Which force, and at which date. */
@Component({
  selector: 'ms-when-step',
  imports: [PageHeading, DateField, RadiosField, ErrorSummary, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-error-summary [errors]="errors()" />
        <ms-page-heading [caption]="caption()" [text]="heading()" />
        @if (forces.list.hasValue()) {
          <form novalidate (submit)="go($event)">
            <ms-radios-field
              field="force"
              legend="Whose workforce is it?"
              [choices]="choices()"
              [error]="errorOf('force')"
              [(value)]="force"
            />
            <ms-date-field
              field="as-at"
              legend="At which date does the file describe the workforce?"
              [hint]="hint()"
              [error]="errorOf('as-at')"
              [(value)]="asAt"
            />
            <button type="submit" class="govuk-button">Continue</button>
          </form>
        } @else {
          <ms-waiting [of]="forces.list" what="the forces" />
        }
      </div>
    </div>
  `,
})
export class WhenStep {
  readonly heading = input.required<string>();
  readonly caption = input.required<string>();
  readonly done = output();

  readonly #draft = inject(ImportDraft);
  protected readonly forces = inject(ForceStore);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly force = linkedSignal(() => this.#draft.force() || (this.forces.current()?.code ?? ''));
  protected readonly asAt = linkedSignal(() => this.#draft.asAt());
  protected readonly choices = computed(() =>
    this.forces.forces().map(({ code, name, synthetic }) => ({
      value: code,
      label: synthetic ? `${name} (synthetic)` : name,
    })),
  );
  protected readonly hint = computed(() => {
    const latest = this.forces.forces().find(({ code }) => code === this.force())?.latestSnapshot;
    return latest
      ? `The newest snapshot of this force is of ${formatDate(latest.asAt)}. For example, 31 3 2026.`
      : 'For example, 31 3 2026.';
  });

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected go(event: Event): void {
    event.preventDefault();
    const dateError = checkAsAt(this.asAt(), new Date().toISOString().slice(0, 10));
    this.errors.set([
      ...(this.force() ? [] : [{ field: 'force', message: 'Choose the force' }]),
      ...(dateError ? [{ field: 'as-at', message: dateError }] : []),
    ]);
    if (this.errors().length > 0) return;
    // What was found in a file belongs to the force that it was looked at for.
    if (this.force() !== this.#draft.force()) this.#draft.inspection.set(null);
    this.#draft.force.set(this.force());
    this.#draft.asAt.set(this.asAt());
    this.forces.choose(this.force());
    this.done.emit();
  }
}
