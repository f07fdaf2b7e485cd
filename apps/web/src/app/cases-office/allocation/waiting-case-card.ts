import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { type WaitingCase } from '@muster/contracts';
import { KIND_WORDS } from '../../case-parts/case-words';
import { dayInWords } from '../../case-parts/day-in-words';
import { today } from '../../ui/today';
import { SelectField } from '../../ui/select-field';
import { SummaryList } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { clockWords } from './clock-words';
import { listenerChoices } from './listener-choices';

/** One case as an allocator sees it, with the one step that it waits for. Nothing of what was said is known here. */
@Component({
  selector: 'ms-waiting-case-card',
  imports: [SelectField, SummaryList, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1" [id]="field() + '-heading'">
      {{ waiting().reference }}
      @if (waiting().late) {
        <ms-tag text="Late" tone="bad" />
      }
    </h3>
    <p class="govuk-body">{{ clock() }}</p>
    <ms-summary-list [rows]="facts()" />
    @if (waiting().listener !== null) {
      @if (asking()) {
        <div class="govuk-inset-text">
          {{ waiting().listener }} loses the case at once. The next listener can read it after the colleague’s
          next visit, or when two custodians have locked it anew.
        </div>
        <div class="govuk-button-group">
          <button
            type="button"
            class="govuk-button govuk-button--warning"
            [attr.aria-disabled]="busy() ? true : null"
            (click)="taken.emit()"
          >
            Yes, take it back<span class="govuk-visually-hidden">: {{ waiting().reference }}</span>
          </button>
          <button type="button" class="govuk-button govuk-button--secondary" (click)="asking.set(false)">
            Leave it<span class="govuk-visually-hidden">: {{ waiting().reference }}</span>
          </button>
        </div>
      } @else {
        <button type="button" class="govuk-button govuk-button--secondary" (click)="asking.set(true)">
          The listener is away: take it back<span class="govuk-visually-hidden"
            >: {{ waiting().reference }}</span
          >
        </button>
      }
    } @else if (choices().length > 0) {
      <form novalidate (submit)="give($event)">
        <ms-select-field
          label="Listener"
          hint="With the number of their open cases."
          [field]="field()"
          [choices]="choices()"
          [error]="error()"
          [(value)]="listener"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? true : null">
          Give the case<span class="govuk-visually-hidden">: {{ waiting().reference }}</span>
        </button>
      </form>
    } @else {
      <div class="govuk-inset-text">
        Nobody is left who may have this case. Ask a data protection officer for another listener.
      </div>
    }
  `,
})
export class WaitingCaseCard {
  readonly waiting = input.required<WaitingCase>();
  readonly busy = input(false);
  /** The listener who was chosen. */
  readonly given = output<string>();
  readonly taken = output();

  protected readonly listener = signal('');
  protected readonly error = signal('');
  protected readonly asking = signal(false);
  protected readonly field = computed(() => `listener-${this.waiting().case}`);
  protected readonly clock = computed(() => clockWords(this.waiting(), today(new Date())));
  protected readonly choices = computed(() => {
    const choices = listenerChoices(this.waiting());
    return choices.length === 0 ? [] : [{ value: '', label: 'Choose a listener' }, ...choices];
  });
  protected readonly facts = computed(() => {
    const { kind, openedOn, listener, excluded } = this.waiting();
    return [
      { key: 'Kind', value: KIND_WORDS[kind] },
      { key: 'Asked on', value: dayInWords(openedOn, today(new Date())) },
      { key: 'With', value: listener ?? 'Nobody yet' },
      { key: 'Must not have it', value: excluded.join(', ') || 'Nobody was named' },
    ];
  });

  protected give(event: Event): void {
    event.preventDefault();
    this.error.set(this.listener() === '' ? 'Choose a listener' : '');
    if (this.error() === '' && !this.busy()) this.given.emit(this.listener());
  }
}
