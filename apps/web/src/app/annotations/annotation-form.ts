import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type Annotation } from '@muster/contracts';
import { ANNOTATION_KINDS, type AnnotationKind } from '@muster/domain';
import { annotationKindWords } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { annotationsAdd } from '../api/generated/functions';
import { Attempt } from '../ui/attempt';
import { today } from '../ui/today';
import { DateField } from '../ui/date-field';
import { ErrorSummary } from '../ui/error-summary';
import { RadiosField } from '../ui/radios-field';
import { TextField } from '../ui/text-field';
import { YearWarning } from '../ui/year-warning';
import { checkAnnotation } from './check-annotation';

const KINDS = ANNOTATION_KINDS.map((kind) => ({ value: kind, label: annotationKindWords(kind) }));

/** Notes what happened on a day. */
@Component({
  selector: 'ms-annotation-form',
  imports: [DateField, ErrorSummary, RadiosField, TextField, YearWarning],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-error-summary [errors]="attempt.errors()" [reference]="attempt.reference()" />
    <form novalidate (submit)="add($event)">
      <ms-radios-field
        field="annotation-kind"
        legend="What kind of event"
        [small]="true"
        [choices]="kinds"
        [value]="kind()"
        (valueChange)="choose($event)"
      />
      <ms-date-field
        field="annotation-day"
        legend="Day"
        hint="For example, 1 4 2026."
        [error]="attempt.errorOf('annotation-day')"
        [(value)]="day"
      />
      <ms-text-field
        field="annotation-text"
        label="What happened"
        hint="Staff networks read this too. No names and no numbers; years, quarters and references can stay."
        [error]="attempt.errorOf('annotation-text')"
        [(value)]="text"
      />
      <ms-year-warning [text]="text()" />
      <button type="submit" class="govuk-button" [attr.aria-disabled]="attempt.busy() ? true : null">
        Add it
      </button>
    </form>
  `,
})
export class AnnotationForm {
  readonly force = input.required<string>();
  readonly added = output<Annotation>();

  readonly #api = inject(Api);
  protected readonly kinds = KINDS;
  protected readonly kind = signal<AnnotationKind>('policy');
  protected readonly day = signal('');
  protected readonly text = signal('');
  protected readonly attempt = inject(Attempt);

  protected choose(value: string): void {
    const kind = ANNOTATION_KINDS.find((each) => each === value);
    if (kind) this.kind.set(kind);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const draft = { day: this.day(), text: this.text().trim() };
    const errors = checkAnnotation(draft, today(new Date()));
    await this.attempt.run(errors, async () => {
      const body = { ...draft, force: this.force(), kind: this.kind() };
      this.added.emit(await this.#api.invoke(annotationsAdd, { body }));
      this.day.set('');
      this.text.set('');
    });
  }
}
