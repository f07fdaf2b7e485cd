import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { type ListenerKey } from '@muster/contracts';
import { MakeKeyForm } from './make-key-form';

/** What a listener can do who has lost the seven words. */
@Component({
  selector: 'ms-lost-phrase',
  imports: [MakeKeyForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="govuk-body">Nobody can tell you the words again, and nobody can reset them.</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>Make new keys here. New cases can be given to you at once.</li>
      <li>Your open cases stay closed to you until they are locked anew for your new keys.</li>
      <li>Two custodians can do that. So can the colleague, on their next visit.</li>
      <li>Tell the allocator today, so that no colleague waits without an answer.</li>
    </ul>
    @if (sure()) {
      <ms-make-key-form [replace]="true" (made)="made.emit($event)" />
    } @else {
      <div class="govuk-button-group">
        <button type="button" class="govuk-button govuk-button--warning" (click)="sure.set(true)">
          Make new keys in place of the lost ones
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="back.emit()">
          Go back
        </button>
      </div>
    }
  `,
})
export class LostPhrase {
  readonly made = output<ListenerKey>();
  readonly back = output();
  protected readonly sure = signal(false);
}
