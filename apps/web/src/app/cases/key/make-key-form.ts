import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type ListenerKey } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { casesKeepKey } from '../../api/generated/functions';
import { ErrorSummary } from '../../ui/error-summary';
import { TextareaField } from '../../ui/textarea-field';
import { Attempt } from '../../ui/attempt';
import { CaseVault } from '../case-vault';
import { PHRASE_SENTENCES } from './phrase-sentences';

/** Makes the keys of a listener: shows a phrase, has it typed once, and sends the keys wrapped under it. Nothing is sent
 *  before the phrase was typed right. */
@Component({
  selector: 'ms-make-key-form',
  imports: [ErrorSummary, TextareaField],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    @if (phrase() === '') {
      <button
        type="button"
        class="govuk-button"
        [attr.aria-disabled]="attempt.busy() ? true : null"
        (click)="draw()"
      >
        Make my seven words
      </button>
    } @else {
      <h2 class="govuk-heading-m" tabindex="-1" #heading>Your seven words</h2>
      <p class="ms-secret" translate="no">{{ phrase() }}</p>
      <ul class="govuk-list govuk-list--bullet">
        @for (sentence of sentences; track sentence) {
          <li>{{ sentence }}</li>
        }
      </ul>
      <form novalidate autocomplete="off" (submit)="keep($event)">
        <ms-textarea-field
          field="phrase-again"
          label="Type the seven words"
          hint="From your paper, with spaces between them."
          [error]="attempt.errorOf('phrase-again')"
          [(value)]="typed"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
          {{ attempt.busy() ? 'Making your keys' : 'Make my keys' }}
        </button>
      </form>
    }
  `,
})
export class MakeKeyForm {
  /** New keys in the place of others, which are lost. */
  readonly replace = input(false);
  readonly made = output<ListenerKey>();

  readonly #api = inject(Api);
  readonly #vault = inject(CaseVault);
  readonly #injector = inject(Injector);
  protected readonly attempt = inject(Attempt);
  protected readonly sentences = PHRASE_SENTENCES;
  protected readonly phrase = signal('');
  protected readonly typed = signal('');
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected async draw(): Promise<void> {
    const drawn = await this.attempt.run([], async () => this.phrase.set(await this.#vault.newPhrase()));
    if (drawn) afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.#injector });
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    const typed = await this.#vault.readPhrase(this.typed());
    const message = typed.ok ? 'These are not the seven words above. Compare them.' : typed.refusal.message;
    const right = typed.ok && typed.value === this.phrase();
    await this.attempt.run(right ? [] : [{ field: 'phrase-again', message }], async () => {
      const { use, ...keys } = await this.#vault.makeKeys(this.phrase());
      const kept = await this.#api.invoke(casesKeepKey, { body: { ...keys, replace: this.replace() } });
      use();
      this.made.emit(kept);
    });
  }
}
