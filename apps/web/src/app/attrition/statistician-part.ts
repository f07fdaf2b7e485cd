import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type RetentionAnswer, type RetentionCurve } from '@muster/contracts';
import { eventRatesStatistics, logRankTable, retentionChart } from '@muster/narrative';
import { Chart } from '../charts/chart';
import { type Choice, SelectField } from '../ui/select-field';
import { HazardPart } from './hazard-part';
import { LeavingAnswers } from './leaving-answers';

const EVERYBODY = '';

/** Tests, adjusted p and the tables behind the curve: for who knows what they are. The long tables show one group at a
 *  time. */
@Component({
  selector: 'ms-statistician-part',
  imports: [Chart, HazardPart, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (tests(); as figure) {
      <ms-chart [spec]="figure" />
    } @else {
      <p class="govuk-body">Leaver rates: no groups are compared.</p>
    }
    @if (logRank(); as figure) {
      <ms-chart [spec]="figure" />
    }
    <ms-hazard-part />
    @if (curve(); as figures) {
      @if (groups().length > 1) {
        <ms-select-field
          field="statistics-group"
          label="Curve of"
          [choices]="groups()"
          [value]="group()"
          (valueChange)="group.set($event)"
        />
      }
      <ms-chart [spec]="figures.incidence" />
      <ms-chart [spec]="figures.fromSnapshots" />
    }
  `,
})
export class StatisticianPart {
  readonly #answers = inject(LeavingAnswers);

  protected readonly group = signal(EVERYBODY);
  protected readonly tests = computed(() => {
    const answer = this.#answers.rates();
    return answer ? eventRatesStatistics(answer) : null;
  });
  protected readonly logRank = computed(() => {
    const answer = this.#answers.retention();
    return answer ? logRankTable(answer) : null;
  });
  protected readonly groups = computed<readonly Choice[]>(() => {
    const answer = this.#answers.retention();
    return (answer?.curves ?? []).map((curve) => ({
      value: codeOf(curve),
      label: Object.values(curve.labels).join(', ') || 'Everybody',
    }));
  });
  protected readonly curve = computed(() => {
    const answer = this.#answers.retention();
    return answer ? retentionChart(onlyCurve(answer, this.group())) : null;
  });
}

/** The answer with one curve; with all of them when the group has none. */
function onlyCurve(answer: RetentionAnswer, code: string): RetentionAnswer {
  const curves = answer.curves.filter((curve) => codeOf(curve) === code);
  return curves.length === 0 ? answer : { ...answer, curves };
}

function codeOf({ group }: RetentionCurve): string {
  return Object.values(group).join('|') || EVERYBODY;
}
