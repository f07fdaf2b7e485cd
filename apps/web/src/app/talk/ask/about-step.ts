import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { FieldUseLabel } from '../../case-parts/field-use';
import { RadiosField } from '../../ui/radios-field';
import { YES_NO } from '../reach-choices';
import { AskForm } from './ask-form';
import { AskStore } from './ask-store';
import { type Draft } from './draft';

/** Staying or leaving; who leaves says whether it is retirement. */
@Component({
  selector: 'ms-about-step',
  imports: [AskForm, RadiosField, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-ask-form [options]="options()" heading="What would you like to talk about?">
      <ms-radios-field
        field="about"
        legend="Staying or leaving"
        hint="Those who give requests to listeners see this one answer, and no other."
        [choices]="kinds"
        [error]="store.errorOf('about')"
        [value]="store.draft().about"
        (valueChange)="take($event)"
      />
      @if (store.draft().about === 'leaving') {
        <ms-field-use use="between-us" />
        <ms-radios-field
          field="retiring"
          legend="Are you retiring?"
          hint="Those who retire are asked fewer questions."
          [choices]="yesNo"
          [error]="store.errorOf('retiring')"
          [value]="store.draft().retiring"
          (valueChange)="retire($event)"
        />
      }
    </ms-ask-form>
  `,
})
export class AboutStep {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  protected readonly kinds = [
    {
      value: 'say-and-stay',
      label: 'Say and Stay',
      hint: 'You may be thinking of leaving, or something should change so that you stay.',
    },
    {
      value: 'leaving',
      label: 'A leaving conversation',
      hint: 'You have decided to leave, or you left in the last six months.',
    },
  ];
  protected readonly yesNo = YES_NO;

  protected take(about: string): void {
    this.store.patch({ about: about as Draft['about'] });
  }

  protected retire(answer: string): void {
    this.store.patch({ retiring: answer as Draft['retiring'] });
  }
}
