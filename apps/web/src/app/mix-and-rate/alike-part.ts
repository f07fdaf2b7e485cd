import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type DecompositionAnswer } from '@muster/contracts';
import { alikeCharts } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type ChartLink } from '../charts/chart-link';
import { Details } from '../ui/details';

/** What becomes of the gap among people alike; comes after the gap itself, in a part of its own. */
@Component({
  selector: 'ms-alike-part',
  imports: [Chart, Details],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (charts().alike; as alike) {
      <section aria-labelledby="among-people-alike">
        <h2 class="govuk-heading-m" id="among-people-alike">Among people alike</h2>
        <p class="govuk-body">
          Both groups as if they were composed as the whole force. For a small group, read how many left
          beside how many were expected to.
        </p>
        <ms-chart [spec]="alike" [links]="links()" [fragment]="fragment()" />
      </section>
    }
    @if (charts().strata; as strata) {
      <ms-details summary="Every length of service">
        <ms-chart [spec]="strata" [links]="links()" [fragment]="fragment()" />
      </ms-details>
    }
  `,
})
export class AlikePart {
  readonly answer = input.required<DecompositionAnswer>();
  readonly way = input.required<string>();
  readonly links = input.required<readonly ChartLink[]>();
  readonly fragment = input.required<string | null>();
  protected readonly charts = computed(() => alikeCharts(this.answer(), this.way()));
}
