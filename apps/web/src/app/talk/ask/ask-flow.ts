import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { TalkStore } from '../talk-store';
import { AboutStep } from './about-step';
import { AskStore } from './ask-store';
import { AvoidStep } from './avoid-step';
import { CheckStep } from './check-step';
import { LimitsStep } from './limits-step';
import { ListenerStep } from './listener-step';
import { ReachStep } from './reach-step';
import { ReceiptStep } from './receipt-step';

/** The request, one question at a time. */
@Component({
  selector: 'ms-ask-flow',
  imports: [LimitsStep, AboutStep, ReachStep, ListenerStep, AvoidStep, CheckStep, ReceiptStep],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.step() !== 'receipt' && !store.sealed()) {
      <button type="button" class="govuk-back-link ms-back" (click)="back()">Back</button>
    }
    @switch (store.step()) {
      @case ('limits') {
        <ms-limits-step [options]="options()" />
      }
      @case ('about') {
        <ms-about-step [options]="options()" />
      }
      @case ('reach') {
        <ms-reach-step [options]="options()" />
      }
      @case ('listener') {
        <ms-listener-step [options]="options()" />
      }
      @case ('avoid') {
        <ms-avoid-step [options]="options()" />
      }
      @case ('check') {
        <ms-check-step [options]="options()" />
      }
      @case ('receipt') {
        <ms-receipt-step [options]="options()" />
      }
    }
  `,
})
export class AskFlow {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  readonly #page = inject(TalkStore);

  protected back(): void {
    if (this.store.step() === 'limits') this.#page.place.set('start');
    else this.store.back();
  }
}
