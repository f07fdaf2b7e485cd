import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FanChartSpec } from '@muster/narrative';
import { axisTicks } from './axis-ticks';
import { fanPanels, placesOf } from './fan-panels';

/** The picture of where a share leads: dots for what was counted, then a line with two bands. The bands are told apart by
 *  their edges and their names, not by colour alone. It is for the eye only; the table beside it carries the same values. */
@Component({
  selector: 'ms-fan-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fan-chart.html',
  styleUrl: './fan-chart.scss',
})
export class FanChart {
  readonly spec = input.required<FanChartSpec>();
  /** Id of the point that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  protected readonly panels = computed(() => fanPanels(this.spec()));
  protected readonly shares = computed(() => axisTicks(this.spec().axis));
  protected readonly years = computed(() => axisTicks(this.spec().years));
  /** The upright line of today, in percent of the width. */
  protected readonly today = computed(() => placesOf(this.spec()).across(0));
  protected readonly point = computed(() => {
    const [spec, pointed] = [this.spec(), this.pointed()];
    const { across, down } = placesOf(spec);
    for (const { id, counted, runs } of spec.panels) {
      const found = [...counted, ...runs].find((each) => each.id === pointed);
      if (found) return { panel: id, across: across(found.at), down: down(found.value) };
    }
    return null;
  });
}
