import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** Quiet modules that a reader wants around the code. */
const QUIET = 4;

/** A text as a QR code, black on white in every colour scheme, drawn as one path. */
@Component({
  selector: 'ms-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg
      role="img"
      class="ms-qr-code"
      [attr.aria-label]="label()"
      [attr.viewBox]="box()"
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path [attr.d]="dark()" fill="#000000" />
    </svg>
  `,
  styles: `
    .ms-qr-code {
      display: block;
      width: 100%;
      max-width: 240px;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  readonly #rows = computed(() => encode(this.text(), { ecc: 'M', border: QUIET }).data);
  protected readonly box = computed(() => `0 0 ${this.#rows().length} ${this.#rows().length}`);
  protected readonly dark = computed(() =>
    this.#rows()
      .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
