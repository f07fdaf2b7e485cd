import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
} from '@angular/core';
import { type SnapshotList } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { snapshotsList } from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { forceLabel } from '../shell/force-label';
import { DateField } from '../ui/date-field';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { PageHeading } from '../ui/page-heading';
import { RadiosField } from '../ui/radios-field';
import { TextareaField } from '../ui/textarea-field';
import { today } from '../ui/today';
import { Waiting } from '../ui/waiting';
import { checkAsAt } from './check-as-at';
import { ImportDraft } from './import-draft';
import { placeOfDate } from './place-of-date';
import { workedOutAgain } from './worked-out-again';

/** Which force, and at which date. */
@Component({
  selector: 'ms-when-step',
  imports: [PageHeading, DateField, RadiosField, TextareaField, ErrorSummary, Waiting],
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
            <div aria-live="polite">
              @if (meaning(); as text) {
                <div class="govuk-inset-text">{{ text }}</div>
              }
            </div>
            @if (place().replaces !== null) {
              <ms-textarea-field
                field="reason"
                label="Why is the snapshot of this date replaced?"
                hint="Everybody who sees the history can read it. Do not name anybody."
                [error]="errorOf('reason')"
                [(value)]="reason"
              />
            } @else if (place().later > 0) {
              <ms-textarea-field
                field="reason"
                label="Why does it come late? (optional)"
                hint="Everybody who sees the history can read it. Do not name anybody."
                [error]="errorOf('reason')"
                [(value)]="reason"
              />
            }
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

  readonly #api = inject(Api);
  readonly #draft = inject(ImportDraft);
  protected readonly forces = inject(ForceStore);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly force = linkedSignal(() => this.#draft.force() || (this.forces.current()?.code ?? ''));
  protected readonly asAt = linkedSignal(() => this.#draft.asAt());
  protected readonly reason = linkedSignal(() => this.#draft.reason());
  protected readonly snapshots = resource({
    params: () => this.force() || undefined,
    loader: ({ params }): Promise<SnapshotList> => this.#api.invoke(snapshotsList, { force: params }),
  });
  protected readonly place = computed(() =>
    placeOfDate(this.asAt(), this.snapshots.hasValue() ? this.snapshots.value().snapshots : []),
  );
  protected readonly meaning = computed(() => {
    const { replaces, later } = this.place();
    const again = workedOutAgain(later);
    if (replaces === null) return again;
    return `A snapshot of this date is loaded. This file takes its place; the history keeps both. ${again}`.trim();
  });
  protected readonly choices = computed(() =>
    this.forces.forces().map((force) => ({ value: force.code, label: forceLabel(force) })),
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
    const dateError = checkAsAt(this.asAt(), today(new Date()));
    this.errors.set([
      ...(this.force() ? [] : [{ field: 'force', message: 'Choose the force' }]),
      ...(dateError ? [{ field: 'as-at', message: dateError }] : []),
      ...this.#reasonErrors(),
    ]);
    if (this.errors().length > 0) return;
    // What was found in a file belongs to the force that it was looked at for.
    if (this.force() !== this.#draft.force()) this.#draft.inspection.set(null);
    this.#draft.force.set(this.force());
    this.#draft.asAt.set(this.asAt());
    const { replaces, later } = this.place();
    this.#draft.reason.set(replaces !== null || later > 0 ? this.reason().trim() : '');
    this.forces.choose(this.force());
    this.done.emit();
  }

  #reasonErrors(): readonly FieldError[] {
    const { length } = this.reason().trim();
    const { replaces, later } = this.place();
    const asked = replaces !== null || (later > 0 && length > 0);
    if (!asked || (length >= 3 && length <= 500)) return [];
    const message =
      length > 500 ? 'Say it in 500 characters or less' : 'Say in a few words why figures change';
    return [{ field: 'reason', message }];
  }
}
