import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SurvivalChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';
import { axisTicks } from './axis-ticks';
import { curvePointId } from './readable-marks';
import { type SurvivalPanel, survivalPanels } from './survival-panels';

/** The picture of who stays: steps with a band over years, each line named at its end and told by its dashes. It is for
 *  the eye only; the table beside it carries the same values. Own SVG, because the chart engine draws neither dashes nor
 *  names, and a box that stretches need not be measured. */
@Component({
  selector: 'ms-survival-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survival-chart.html',
  styleUrl: './survival-chart.scss',
})
export class SurvivalChart {
  readonly spec = input.required<SurvivalChartSpec>();
  /** Id of the point that the reader points at, or null. */
  readonly pointed = input<string | null>(null);

  /** Where lines must end to be led to their names, in percent of the plot's width: a longer leader would look like a line
   *  that goes on. */
  protected readonly leadersFrom = 85;
  protected readonly panels = computed(() => survivalPanels(this.spec()));
  protected readonly shares = computed(() => axisTicks(this.spec().axis));
  protected readonly years = computed(() => axisTicks(this.spec().years));
  protected readonly without = computed(() =>
    this.spec()
      .lines.filter(({ points }) => points.length === 0)
      .map(({ label, absent }) => (absent === undefined ? label : `${label} ${absent}`)),
  );
  protected readonly point = computed(() => {
    const { axis, years, lines } = this.spec();
    for (const { id, points } of lines) {
      const point = points.find((each) => curvePointId(id, each.years) === this.pointed());
      if (point) {
        const across = axisPlace({ max: years.max })(point.years);
        return { line: id, across, down: 100 - axisPlace(axis)(point.value) };
      }
    }
    return null;
  });

  /** Names stand beside the ends of the lines, where the box is wide enough. */
  protected isNamed({ lines }: SurvivalPanel): boolean {
    return lines.some(({ labelAt }) => labelAt !== null);
  }
}
