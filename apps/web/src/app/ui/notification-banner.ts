import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  viewChild,
} from '@angular/core';

/** GOV.UK notification banner. Stays until the page is left: nothing disappears by itself. News of success takes the
 *  focus, so that it is seen and heard wherever the button was. */
@Component({
  selector: 'ms-notification-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      #banner
      class="govuk-notification-banner"
      [class.govuk-notification-banner--success]="tone() === 'success'"
      [attr.role]="tone() === 'success' ? 'alert' : 'region'"
      [attr.tabindex]="tone() === 'success' ? -1 : null"
      [attr.aria-labelledby]="id"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" [id]="id">{{ title() }}</h2>
      </div>
      <div class="govuk-notification-banner__content"><ng-content /></div>
    </div>
  `,
})
export class NotificationBanner {
  static #count = 0;
  readonly tone = input<'success' | 'important'>('important');
  protected readonly id = `notification-${++NotificationBanner.#count}`;
  protected readonly title = computed(() => (this.tone() === 'success' ? 'Success' : 'Important'));
  private readonly banner = viewChild.required<ElementRef<HTMLElement>>('banner');

  constructor() {
    afterNextRender(() => {
      if (this.tone() === 'success') this.banner().nativeElement.focus();
    });
  }
}
