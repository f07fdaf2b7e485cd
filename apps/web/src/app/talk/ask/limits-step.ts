import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { CheckboxesField } from '../../ui/checkboxes-field';
import { AskForm } from './ask-form';
import { AskStore } from './ask-store';

/** What the conversation is and where its confidentiality ends, before anything is typed. */
@Component({
  selector: 'ms-limits-step',
  imports: [AskForm, CheckboxesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './limits-step.html',
})
export class LimitsStep {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  protected readonly choices = [{ value: 'read', label: 'I have read this' }];
  protected readonly read = computed(() => (this.store.draft().limitsRead ? ['read'] : []));

  protected take(values: readonly string[]): void {
    this.store.patch({ limitsRead: values.length > 0 });
  }
}
