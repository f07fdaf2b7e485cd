import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { type BodyOf } from '@muster/case-protocol';
import { CHECK_WORDS, WORSE_WORDS } from '../../case-parts/case-words';
import { FieldUseLabel } from '../../case-parts/field-use';
import { CheckboxesField } from '../../ui/checkboxes-field';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { RadiosField } from '../../ui/radios-field';
import { TextareaField } from '../../ui/textarea-field';
import { Signposts } from '../signposts';
import { tooLong } from '../too-long';
import { CasePart } from './case-part';

const STATES = { waiting: 'Planned', due: 'Due', done: 'Done', stopped: 'Stopped' } as const;

/** The checks after 30, 90 and 180 days. The colleague can answer here, or have them stopped. */
@Component({
  selector: 'ms-checks-page',
  imports: [PageHeading, ErrorSummary, RadiosField, TextareaField, CheckboxesField, FieldUseLabel, Signposts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './checks-page.html',
})
export class ChecksPage extends CasePart {
  protected readonly words = CHECK_WORDS;
  protected readonly worseWords = WORSE_WORDS;
  protected readonly states = STATES;
  protected readonly choices = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
    { value: 'not-said', label: 'I would rather not say' },
  ];
  protected readonly stopChoices = [{ value: 'stop', label: 'Do not ask me again' }];
  protected readonly how = this.store.typed('how');
  protected readonly worse = this.store.typed('worse');
  protected readonly worseHow = this.store.typed('worse-how');
  protected readonly stop = signal<readonly string[]>([]);
  protected readonly errors = signal<readonly FieldError[]>([]);
  /** The check that is asked now. */
  protected readonly asked = computed(
    () =>
      this.state().file.checks.find(
        ({ after, state }) => state === 'due' && (after === '12-months' || !this.ended()),
      ) ?? null,
  );
  /** The next that is to come, where none is asked now. */
  protected readonly planned = computed(() =>
    this.asked() ? null : (this.state().file.checks.find(({ state }) => state === 'waiting') ?? null),
  );

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  /** Without a word: nothing is sealed, and nobody asks any more. */
  protected async stopAll(after: BodyOf<'follow-up'>['after']): Promise<void> {
    await this.settle({ after, state: 'stopped' }, 'You will not be asked again.');
  }

  protected async send(event: Event, after: BodyOf<'follow-up'>['after']): Promise<void> {
    event.preventDefault();
    const worse = this.worse();
    this.errors.set([
      ...(worse === '' ? [{ field: 'worse', message: 'Answer the question, or choose not to say' }] : []),
      ...tooLong('how', 'The answer', this.how()),
      ...tooLong('worse-how', 'The answer', this.worseHow()),
    ]);
    if (this.errors().length > 0) return;
    const body: BodyOf<'follow-up'> = {
      ...{ kind: 'follow-up', after, how: this.how().trim(), stop: this.stop().length > 0 },
      worse: worse === 'yes' || worse === 'no' ? worse : 'not-said',
      worseHow: worse === 'yes' ? this.worseHow().trim() : '',
    };
    const state = body.stop ? 'stopped' : 'done';
    if (!(await this.settle({ after, state }, 'Your answer was sent to your listener.', [body]))) return;
    for (const text of [this.how, this.worse, this.worseHow]) text.set('');
    this.stop.set([]);
  }
}
