import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { FieldUseLabel } from '../../case-parts/field-use';
import { CheckboxesField } from '../../ui/checkboxes-field';
import { TextareaField } from '../../ui/textarea-field';
import { AskForm } from './ask-form';
import { AskStore } from './ask-store';
import { listenerName } from './option-words';

/** Who must not see the request: listeners lose access, other names are for the listener alone. */
@Component({
  selector: 'ms-avoid-step',
  imports: [AskForm, CheckboxesField, TextareaField, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-ask-form [options]="options()" heading="Who must not see this?">
      <p class="govuk-body">You can leave both questions empty.</p>
      <ms-checkboxes-field
        field="kept"
        legend="Listeners who must not see it"
        hint="They cannot open your request or find it. Those who give requests to listeners see the names, but no reason."
        [choices]="choices()"
        [error]="store.errorOf('kept')"
        [values]="store.draft().kept"
        (valuesChange)="store.patch({ kept: $event })"
      />
      <ms-field-use use="between-us" />
      <ms-textarea-field
        field="avoid"
        label="Other people who must not know"
        hint="Only your listener reads this, and confirms to have no conflict with it."
        [error]="store.errorOf('avoid')"
        [value]="store.draft().avoid"
        (valueChange)="store.patch({ avoid: $event })"
      />
    </ms-ask-form>
  `,
})
export class AvoidStep {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  protected readonly choices = computed(() =>
    this.options().listeners.map((each) => ({ value: each.id, label: listenerName(each) })),
  );
}
