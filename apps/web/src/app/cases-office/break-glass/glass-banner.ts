import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { StatusLine } from '../../ui/status-line';
import { timeLeft } from '../../ui/time-left';
import { GlassWindow } from './glass-window';

/** Stays in sight while a case is open: that it is, for how long, and the way to close it. */
@Component({
  selector: 'ms-glass-banner',
  imports: [StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .ms-glass-banner {
      position: sticky;
      z-index: 1;
      top: 0;
      margin-bottom: 30px;
      border: 4px solid #942514;
      padding: 15px;
      background: #942514;
      color: #ffffff;
    }

    .ms-glass-banner h2,
    .ms-glass-banner p {
      color: inherit;
    }
  `,
  template: `
    <section class="ms-glass-banner" aria-labelledby="glass-title">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1" id="glass-title">
        A case is open with the recovery key
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-2">
        It can be read for <span role="timer">{{ left() }}</span>. Then it is wiped from this page.
      </p>
      <button
        type="button"
        class="govuk-button govuk-button--inverse govuk-!-margin-bottom-0"
        (click)="closed.emit()"
      >
        Close the case now
      </button>
    </section>
    <ms-status-line [text]="window.call()" [quiet]="true" />
  `,
})
export class GlassBanner {
  readonly closed = output();
  protected readonly window = inject(GlassWindow);
  protected readonly left = computed(() => timeLeft(this.window.left()));
}
