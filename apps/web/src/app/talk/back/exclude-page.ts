import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { listenerName } from '../ask/option-words';
import { CheckboxesField } from '../../ui/checkboxes-field';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { LIST_CHANGED } from '../talk-fault';
import { TalkStore } from '../talk-store';
import { CasePart } from './case-part';

/** Who is shut out, and shutting out somebody else: the case is locked anew for those who are left, in one step. */
@Component({
  selector: 'ms-exclude-page',
  imports: [PageHeading, ErrorSummary, CheckboxesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="errors()" />
    <ms-page-heading text="Who must not see it" />
    <p class="govuk-body">
      Shut out now: {{ shut() }}. Listeners who did not fit what you chose are among them.
    </p>
    <p class="govuk-body">
      Whoever you tick loses your case at once and cannot find it. You give no reason. If it is your own
      listener,
      {{ ended() ? 'nobody else gets it: it has ended' : 'your case waits for another one' }}.
    </p>
    @if (choices().length > 0) {
      <form novalidate autocomplete="off" (submit)="shutOut($event)">
        <ms-checkboxes-field
          field="shut"
          legend="Shut out"
          [choices]="choices()"
          [error]="errors()[0]?.message ?? ''"
          [(values)]="ticked"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="store.busy() ? true : null">
          Shut out
        </button>
      </form>
    }
  `,
})
export class ExcludePage extends CasePart {
  readonly #page = inject(TalkStore);
  protected readonly ticked = signal<readonly string[]>([]);
  protected readonly errors = signal<readonly FieldError[]>([]);
  readonly #others = computed(() =>
    this.options().listeners.filter(({ id }) => !this.state().file.excluded.includes(id)),
  );
  protected readonly choices = computed(() =>
    this.#others().map((each) => ({
      value: each.id,
      label: listenerName(each) + (each.id === this.state().file.listener?.id ? ' (your listener)' : ''),
    })),
  );
  protected readonly shut = computed(() => {
    const { excluded } = this.state().file;
    const names = this.options().listeners.filter(({ id }) => excluded.includes(id));
    return names.map(({ displayName }) => displayName).join(', ') || 'nobody';
  });

  protected async shutOut(event: Event): Promise<void> {
    event.preventDefault();
    const left = this.#others().filter(({ id }) => !this.ticked().includes(id));
    this.errors.set(this.#wrong(left.length));
    if (this.errors().length > 0) return;
    if (await this.store.exclude(this.options(), this.ticked())) this.ticked.set([]);
    if (this.store.fault()?.code !== LIST_CHANGED) return;
    await this.#page.lookAgain();
    const there = this.#others().map(({ id }) => id);
    this.ticked.update((ticked) => ticked.filter((id) => there.includes(id)));
  }

  #wrong(left: number): readonly FieldError[] {
    if (this.ticked().length === 0) return [{ field: 'shut', message: 'Tick at least one listener' }];
    if (left > 0 || this.ended()) return [];
    return [
      {
        field: 'shut',
        message: 'Nobody would be left. Keep one listener, or withdraw your request and ask anew',
      },
    ];
  }
}
