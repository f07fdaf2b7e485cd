import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ThemeAction, type ThemeActionNews } from '@muster/contracts';
import { Api } from '../api/generated/api';
import { reasonsChangeAction } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { DateField } from '../ui/date-field';
import { ErrorSummary } from '../ui/error-summary';
import { type Choice, SelectField } from '../ui/select-field';
import { TextareaField } from '../ui/textarea-field';
import { MOVE_WORDS, STATE_WORDS } from './action-words';

const STATES = choicesOf(STATE_WORDS);
const MOVES = choicesOf(MOVE_WORDS);

/** Writes down what became of an action; what was written before stays. */
@Component({
  selector: 'ms-action-news-form',
  imports: [DateField, ErrorSummary, SelectField, TextareaField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="tell($event)">
      <ms-select-field
        field="news-action"
        label="Action"
        [choices]="choices()"
        [error]="attempt.errorOf('news-action')"
        [(value)]="id"
      />
      <ms-select-field field="news-state" label="Where it stands" [choices]="states" [(value)]="state" />
      <ms-select-field field="news-moved" label="Did the measure move?" [choices]="moves" [(value)]="moved" />
      <ms-date-field
        field="news-as-at"
        legend="Measure as at"
        hint="Last day of what it was read from. For example, 30 6 2026."
        [error]="attempt.errorOf('news-as-at')"
        [(value)]="asAt"
      />
      <ms-textarea-field
        field="news-note"
        label="Note (optional)"
        hint="Do not name anybody and no conversation."
        [error]="attempt.errorOf('news-note')"
        [(value)]="note"
      />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="attempt.busy() ? true : null"
      >
        Write it down
      </button>
    </form>
  `,
})
export class ActionNewsForm {
  readonly actions = input.required<readonly ThemeAction[]>();
  readonly told = output<ThemeAction>();

  readonly #api = inject(Api);
  protected readonly states = STATES;
  protected readonly moves = MOVES;
  protected readonly id = signal('');
  protected readonly state = signal('under-way');
  protected readonly moved = signal('not-yet-known');
  protected readonly asAt = signal('');
  protected readonly note = signal('');
  protected readonly attempt = inject(Attempt);
  protected readonly choices = computed<readonly Choice[]>(() => [
    { value: '', label: 'Choose an action' },
    ...this.actions().map(({ id, themeLabel, action }) => ({ value: id, label: `${themeLabel}: ${action}` })),
  ]);

  protected async tell(event: Event): Promise<void> {
    event.preventDefault();
    const [id, asAt, note] = [this.id(), this.asAt(), this.note().trim()];
    const errors = [
      ...(id === '' ? [{ field: 'news-action', message: 'Choose an action' }] : []),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(asAt) ? [] : [{ field: 'news-as-at', message: 'Give a real day' }]),
      ...(note.length > 300 ? [{ field: 'news-note', message: 'Shorten the note to 300 characters' }] : []),
    ];
    await this.attempt.run(errors, async () => {
      const body = {
        state: keyOf(STATE_WORDS, this.state()),
        moved: keyOf(MOVE_WORDS, this.moved()),
        asAt,
        note,
      };
      this.told.emit(await this.#api.invoke(reasonsChangeAction, { id, body }));
      this.note.set('');
    });
  }
}

function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** The value of a select as what it stands for; the first when it is none of them. */
function keyOf<K extends ThemeActionNews['state'] | ThemeActionNews['moved']>(
  words: Readonly<Record<K, string>>,
  value: string,
): K {
  const keys = Object.keys(words) as K[];
  const found = keys.find((key) => key === value) ?? keys[0];
  if (found === undefined) throw new Error('a select without choices');
  return found;
}
