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
import { type RegisterEntry } from '@muster/contracts';
import { COMMITMENT_KINDS, COMMITMENT_MEASURES } from '@muster/domain';
import { Api } from '../api/generated/api';
import { commitmentsSave } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { CheckboxesField } from '../ui/checkboxes-field';
import { DateField } from '../ui/date-field';
import { ErrorSummary } from '../ui/error-summary';
import { SelectField } from '../ui/select-field';
import { TextareaField } from '../ui/textarea-field';
import { TextField } from '../ui/text-field';
import { YearWarning } from '../ui/year-warning';
import { checkCommitment, type WrittenCommitment } from './check-commitment';
import { KIND_WORDS } from './commitment-words';
import { toCommitmentRequest } from './to-commitment-request';
import { writtenOf } from './written-of';

/** Adds a line to the register, or changes the one that is open. Somebody else's change in between is not lost: it is
 *  refused with a sentence. */
@Component({
  selector: 'ms-commitment-form',
  imports: [CheckboxesField, DateField, ErrorSummary, SelectField, TextareaField, TextField, YearWarning],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commitment-form.html',
})
export class CommitmentForm {
  readonly force = input.required<string>();
  /** The line that is changed; null for a new one. */
  readonly entry = input.required<RegisterEntry | null>();
  readonly saved = output();

  readonly #api = inject(Api);
  protected readonly kinds = COMMITMENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));
  protected readonly measures = COMMITMENT_MEASURES.map(({ id, label }) => ({ value: id, label }));
  /** Goes up when a new line is saved, so that the fields are empty for the next. */
  readonly #round = signal(0);
  readonly #start = computed(() => ({ ...writtenOf(this.entry()), round: this.#round() }));
  protected readonly ref = linkedSignal(() => this.#start().ref);
  protected readonly kind = linkedSignal(() => this.#start().kind);
  protected readonly title = linkedSignal(() => this.#start().title);
  protected readonly owner = linkedSignal(() => this.#start().owner);
  protected readonly forum = linkedSignal(() => this.#start().forum);
  protected readonly nextStep = linkedSignal(() => this.#start().nextStep);
  protected readonly due = linkedSignal(() => this.#start().due);
  protected readonly linked = linkedSignal<readonly string[]>(() =>
    this.#start().measures.map(({ id }) => id),
  );
  protected readonly share = linkedSignal(() => this.#start().target.intakeShare);
  protected readonly of = linkedSignal(() => this.#start().target.of);
  protected readonly stock = linkedSignal(() => this.#start().target.stockShare);
  protected readonly leaving = linkedSignal(() => this.#start().target.leavingOfGroup);
  protected readonly others = linkedSignal(() => this.#start().target.leavingOfOthers);
  protected readonly source = linkedSignal(() => this.#start().target.source);
  protected readonly attempt = inject(Attempt);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const written = this.#written();
    const errors = checkCommitment(written);
    await this.attempt.run(errors, async () => {
      const body = toCommitmentRequest(written, this.force(), this.entry()?.version ?? 0);
      await this.#api.invoke(commitmentsSave, { body });
      if (this.entry() === null) this.#round.update((round) => round + 1);
      this.saved.emit();
    });
  }

  #written(): WrittenCommitment {
    // A link keeps the state of its question; a new one leads to the page.
    const before = this.#start().measures.filter(({ id }) => this.linked().includes(id));
    const more = this.linked().filter((id) => !before.some((measure) => measure.id === id));
    return {
      ...{
        ref: this.ref().trim(),
        kind: this.kind(),
        title: this.title().trim(),
        owner: this.owner().trim(),
      },
      ...{ forum: this.forum().trim(), nextStep: this.nextStep().trim(), due: this.due() },
      measures: [...before, ...more.map((id) => ({ id, address: '' }))],
      target: {
        ...{ intakeShare: this.share().trim(), of: this.of().trim(), stockShare: this.stock().trim() },
        ...{ leavingOfGroup: this.leaving().trim(), leavingOfOthers: this.others().trim() },
        source: this.source().trim(),
      },
    };
  }
}
