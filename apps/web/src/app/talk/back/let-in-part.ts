import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { listenerName } from '../ask/option-words';
import { isNamed } from '../sealing/is-named';
import { CasePart } from './case-part';

/** Asks the colleague who may read what was written since the request: the listener to whom the server gave the case, or all
 *  who may get it. Nothing is locked for them before the colleague says yes. */
@Component({
  selector: 'ms-let-in-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="govuk-inset-text" aria-labelledby="let-in-title">
      <h2 class="govuk-heading-m" id="let-in-title">Who may read your case?</h2>
      @if (state().asks === 'pool') {
        <p class="govuk-body">
          Your case waits for another listener. It may be given to: <strong>{{ names() }}</strong>.
        </p>
        <p class="govuk-body">If you let them in, each of them could read all of your case.</p>
      } @else {
        <p class="govuk-body">
          Your case was given to <strong>{{ names() }}</strong>. You have not let this listener in since the
          case changed hands, or they have new keys.
        </p>
        <p class="govuk-body">
          If you let them in, they can read all of your case. If you shut them out, it waits for another
          listener.
        </p>
      }
      <p class="govuk-body">Nobody whom you shut out should stand here. If somebody does, shut them out.</p>
      <div class="govuk-button-group govuk-!-margin-bottom-0">
        <button
          type="button"
          class="govuk-button"
          [attr.aria-disabled]="store.busy() ? true : null"
          (click)="store.letIn(options())"
        >
          {{ state().asks === 'pool' ? 'Let these listeners in' : 'Let this listener in' }}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="store.go('exclude')">
          {{ state().asks === 'pool' ? 'Shut somebody out' : 'Shut this listener out' }}
        </button>
      </div>
    </section>
  `,
})
export class LetInPart extends CasePart {
  protected readonly names = computed(() => {
    const { file, opened } = this.state();
    const pool = this.options().listeners.filter(
      (each) => !file.excluded.includes(each.id) && isNamed(each, opened.parties),
    );
    return (file.listener ? [file.listener] : pool).map(listenerName).join('; ') || 'nobody yet';
  });
}
