import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { timeLeft } from '../ui/time-left';
import { idleTime } from './idle-time';
import { TalkStore } from './talk-store';

const USES = ['keydown', 'pointerdown', 'input', 'scroll'] as const;

/** Wipes the page after 15 minutes without use. Two minutes before it asks, and counts down. */
@Component({
  selector: 'ms-idle-watch',
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
      <p class="govuk-body" id="idle-text">
        This page has not been used for a while. To protect you it forgets everything in
        <span role="timer">{{ left() }}</span>.
      </p>
      <p role="status" class="govuk-visually-hidden">{{ announced() }}</p>
      <button type="button" class="govuk-button govuk-!-margin-bottom-2" (click)="stay()">
        Stay on this page
      </button>
      <button type="button" class="govuk-button govuk-button--warning" (click)="store.leave()">
        Leave this page now
      </button>
    </dialog>
  `,
})
export class IdleWatch {
  protected readonly store = inject(TalkStore);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  readonly #seconds = signal<number | null>(null);
  #used = Date.now();

  protected readonly left = computed(() => timeLeft((this.#seconds() ?? 0) * 1000));
  /** Read out every half minute, not every second. */
  protected readonly announced = computed(() => {
    const seconds = this.#seconds();
    return seconds === null ? '' : `${timeLeft(Math.ceil(seconds / 30) * 30_000)} left`;
  });

  constructor() {
    const use = (): void => {
      if (this.#seconds() === null) this.#used = Date.now();
    };
    USES.forEach((name) => document.addEventListener(name, use, { capture: true, passive: true }));
    const clock = setInterval(() => this.#tick(), 1000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(clock);
      USES.forEach((name) => document.removeEventListener(name, use, { capture: true }));
    });
    const warned = computed(() => this.#seconds() !== null);
    effect(() => {
      const box = this.box().nativeElement;
      if (warned()) box.showModal();
      else box.close();
    });
  }

  protected stay(event?: Event): void {
    event?.preventDefault();
    this.#used = Date.now();
    this.#seconds.set(null);
  }

  #tick(): void {
    const left = idleTime(this.#used, Date.now());
    this.#seconds.set(left);
    if (left === 0 && !this.store.gone()) this.store.startAgain();
  }
}
