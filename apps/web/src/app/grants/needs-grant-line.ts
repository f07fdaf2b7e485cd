import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RepresentationOptions } from '@muster/contracts';

/** Names the characteristics that are held and need a grant which this analyst does not have. Nothing stands here when
 *  there are none. */
@Component({
  selector: 'ms-needs-grant-line',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (names(); as text) {
      <p class="govuk-body-s">
        Needs a grant: {{ text }}.
        <a class="govuk-link" routerLink="/grants">What a grant is</a>
      </p>
    }
  `,
})
export class NeedsGrantLine {
  readonly dimensions = input.required<RepresentationOptions['dimensions']>();
  protected readonly names = computed(() =>
    this.dimensions()
      .filter(({ status, granted }) => status === 'held' && !granted)
      .map(({ label }) => label)
      .join(', '),
  );
}
