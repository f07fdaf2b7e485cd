import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { FieldUseLabel } from '../../case-parts/field-use';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';
import { tooLong } from '../too-long';
import { CaseStore } from './case-store';

/** Words that somebody else is to be told, to the letter, and whether the colleague agrees to them. */
@Component({
  selector: 'ms-exact-words',
  imports: [FieldUseLabel, ErrorSummary, RadiosField, TextareaField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-field-use use="shared" />
    <div class="ms-exact">{{ words() }}</div>
    @if (answered(); as answer) {
      <p class="govuk-body ms-said__text">
        {{ answer.yes ? 'You agreed.' : 'You did not agree.' }} {{ answer.words }}
      </p>
    } @else if (open()) {
      <ms-error-summary [errors]="errors()" />
      <form novalidate autocomplete="off" (submit)="send($event)">
        <ms-radios-field
          [field]="field()"
          [legend]="question()"
          [choices]="choices"
          [error]="errorOf(field())"
          [value]="yes()()"
          (valueChange)="yes().set($event)"
        />
        <ms-textarea-field
          [field]="field() + '-words'"
          label="Anything you want changed in these words (optional)"
          hint="Only your listener reads this."
          [error]="errorOf(field() + '-words')"
          [value]="text()()"
          (valueChange)="text().set($event)"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="store.busy() ? true : null">
          Answer
        </button>
      </form>
    }
  `,
})
export class ExactWords {
  /** Begins the ids of the fields. */
  readonly field = input.required<string>();
  readonly words = input.required<string>();
  readonly question = input.required<string>();
  readonly answered = input<{ readonly yes: boolean; readonly words: string } | null>(null);
  readonly open = input(true);
  readonly answer = output<{ readonly yes: boolean; readonly words: string }>();
  protected readonly store = inject(CaseStore);
  protected readonly choices = [
    { value: 'yes', label: 'Yes, in exactly these words' },
    { value: 'no', label: 'No' },
  ];
  protected readonly yes = computed(() => this.store.typed(`${this.words()} ${this.field()}`));
  protected readonly text = computed(() => this.store.typed(`${this.words()} ${this.field()} change`));
  protected readonly errors = signal<readonly FieldError[]>([]);

  constructor() {
    effect(() => {
      if (this.answered()) for (const typed of [this.yes(), this.text()]) typed.set('');
    });
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected send(event: Event): void {
    event.preventDefault();
    const [yes, words] = [this.yes()(), this.text()().trim()];
    this.errors.set([
      ...(yes === '' ? [{ field: this.field(), message: 'Choose yes or no' }] : []),
      ...tooLong(`${this.field()}-words`, 'The answer', words),
    ]);
    if (this.errors().length === 0) this.answer.emit({ yes: yes === 'yes', words });
  }
}
