import { afterNextRender, DestroyRef, Directive, ElementRef, inject, input, signal } from '@angular/core';

/** A box that scrolls sideways where its content is wider: only then can it be reached by keyboard, under the name of
 *  what it holds. */
@Directive({
  selector: '[msScrollBox]',
  host: {
    '[attr.role]': "overflows() ? 'region' : null",
    '[attr.tabindex]': 'overflows() ? 0 : null',
    '[attr.aria-labelledby]': 'overflows() ? labelledBy() : null',
  },
})
export class ScrollBox {
  /** Id of the element that names the content. */
  readonly labelledBy = input.required<string>({ alias: 'msScrollBox' });
  protected readonly overflows = signal(false);

  constructor() {
    const box: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (!('ResizeObserver' in window)) return;
      const watch = new ResizeObserver(() => this.overflows.set(box.scrollWidth > box.clientWidth));
      watch.observe(box);
      if (box.firstElementChild) watch.observe(box.firstElementChild);
      destroyed.onDestroy(() => watch.disconnect());
    });
  }
}
