import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type CaseRelease } from '@muster/contracts';
import { CaseDesk } from '../case-desk';
import { CaseInbox } from '../inbox/case-inbox';
import { CaseRelay } from './case-relay';

/** Gives the case up: with a conflict, or to somebody else. It is locked anew for those who may take it over, and this
 *  listener loses it at once. */
@Component({
  selector: 'ms-give-up-part',
  providers: [CaseRelay],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">{{ conflict() ? 'Give the case up at once' : 'What happens' }}</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>You lose the case now. You cannot open or find it again.</li>
      @if (ended()) {
        <li>It has ended, so nobody else gets it. The colleague and two custodians together can read it.</li>
      } @else {
        <li>
          It is locked anew for the other listeners whom the colleague left in. An allocator gives it to one
          of them.
        </li>
      }
      <li>The colleague sees that you gave it up{{ conflict() ? ' because of a conflict' : '' }}.</li>
    </ul>
    <button
      type="button"
      class="govuk-button govuk-button--warning"
      [attr.aria-disabled]="relay.busy() ? true : null"
      (click)="release()"
    >
      {{ conflict() ? 'Yes, give it up: I have a conflict' : 'Yes, give it to somebody else' }}
    </button>
    <p role="status" class="govuk-body">{{ relay.busy() ? 'Locking the case anew' : '' }}</p>
    <div role="alert">
      @if (relay.message(); as message) {
        <p class="govuk-error-message">{{ message }}</p>
      }
    </div>
  `,
})
export class GiveUpPart {
  readonly reason = input.required<CaseRelease['reason']>();
  readonly released = output();

  readonly #desk = inject(CaseDesk);
  readonly #inbox = inject(CaseInbox);
  protected readonly relay = inject(CaseRelay);
  protected readonly ended = computed(() => (this.#desk.file()?.closedOn ?? null) !== null);
  protected readonly conflict = computed(() => this.reason() === 'conflict');

  protected async release(): Promise<void> {
    if (!(await this.relay.release(this.reason()))) return;
    this.#desk.close();
    this.#inbox.list.reload();
    this.released.emit();
  }
}
