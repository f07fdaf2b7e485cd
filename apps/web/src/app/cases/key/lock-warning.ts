import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  output,
  viewChild,
} from '@angular/core';
import { AutoLock } from '../auto-lock';
import { Drafts } from '../drafts';

/** Asks, one minute before the cases are locked, whether somebody is still there. */
@Component({
  selector: 'ms-lock-warning',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog
      #box
      class="ms-dialog"
      aria-labelledby="lock-title"
      aria-describedby="lock-text"
      (cancel)="stay($event)"
    >
      <h2 class="govuk-heading-m" id="lock-title">Are you still there?</h2>
      <p class="govuk-body" id="lock-text">
        Your cases are locked in one minute.
        @if (unsaved()) {
          What you typed is not saved. Go back and save it, or it is gone.
        }
      </p>
      <div class="govuk-button-group govuk-!-margin-bottom-0">
        <button type="button" class="govuk-button" (click)="stay()">
          {{ unsaved() ? 'Go back and save' : 'Stay' }}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="lock.emit()">
          Lock now
        </button>
      </div>
    </dialog>
  `,
})
export class LockWarning {
  readonly lock = output();
  readonly #autoLock = inject(AutoLock);
  readonly #drafts = inject(Drafts);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly unsaved = computed(() => this.#autoLock.warned() && this.#drafts.unsaved());

  constructor() {
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      if (this.#autoLock.warned() && !box.open) box.showModal();
      else if (!this.#autoLock.warned() && box.open) box.close();
    });
  }

  protected stay(event?: Event): void {
    event?.preventDefault();
    this.#autoLock.stay();
  }
}
