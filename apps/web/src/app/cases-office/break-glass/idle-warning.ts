import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  output,
  viewChild,
} from '@angular/core';
import { AutoLock } from '../../cases/auto-lock';

/** Asks, one minute before shares and case are wiped, whether somebody is still there. */
@Component({
  selector: 'ms-idle-warning',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog
      #box
      class="ms-dialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      (cancel)="stay($event)"
    >
      <h2 class="govuk-heading-m" id="idle-title">Are you still there?</h2>
      <p class="govuk-body" id="idle-text">Shares and case are wiped from this page in one minute.</p>
      <div class="govuk-button-group govuk-!-margin-bottom-0">
        <button type="button" class="govuk-button" (click)="stay()">Stay</button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="closed.emit()">
          Wipe them now
        </button>
      </div>
    </dialog>
  `,
})
export class IdleWarning {
  readonly closed = output();
  readonly #autoLock = inject(AutoLock);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

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
