import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { FieldUseLabel } from '../../case-parts/field-use';
import { RadiosField } from '../../ui/radios-field';
import { TextField } from '../../ui/text-field';
import { REACH_CHOICES, YES_NO } from '../reach-choices';
import { AskForm } from './ask-form';
import { AskStore } from './ask-store';
import { type Draft } from './draft';

/** How the listener may reach the colleague without anybody noticing. */
@Component({
  selector: 'ms-reach-step',
  imports: [AskForm, RadiosField, TextField, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-ask-form [options]="options()" heading="How can we reach you safely?">
      <p class="govuk-body">
        We never go through your manager. A personal phone or address is safer than one of the force.
      </p>
      <ms-field-use use="between-us" />
      <ms-radios-field
        field="reach"
        legend="Reach me"
        [choices]="choices"
        [error]="store.errorOf('reach')"
        [value]="draft().reach"
        (valueChange)="reach($event)"
      />
      @if (draft().reach === 'phone' || draft().reach === 'e-mail') {
        <ms-text-field
          field="address"
          [label]="draft().reach === 'phone' ? 'Phone number' : 'E-mail address'"
          width="govuk-input--width-20"
          [error]="store.errorOf('address')"
          [value]="draft().address"
          (valueChange)="store.patch({ address: $event })"
        />
      }
      @if (draft().reach === 'phone') {
        <ms-radios-field
          field="message"
          legend="May we leave a message?"
          hint="We would only say that somebody called."
          [choices]="yesNo"
          [error]="store.errorOf('message')"
          [value]="draft().mayLeaveMessage"
          (valueChange)="message($event)"
        />
      }
      <ms-text-field
        field="note"
        label="Anything else about reaching you (optional)"
        hint="For example times that are safe."
        [error]="store.errorOf('note')"
        [value]="draft().note"
        (valueChange)="store.patch({ note: $event })"
      />
    </ms-ask-form>
  `,
})
export class ReachStep {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  protected readonly draft = computed(() => this.store.draft());
  protected readonly choices = REACH_CHOICES;
  protected readonly yesNo = YES_NO;

  /** What was typed for one way is not sent for another. */
  protected reach(reach: string): void {
    this.store.patch({ reach: reach as Draft['reach'], address: '', mayLeaveMessage: '' });
  }

  protected message(answer: string): void {
    this.store.patch({ mayLeaveMessage: answer as Draft['mayLeaveMessage'] });
  }
}
