import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type HazardAnswer } from '@muster/contracts';
import { hazardTable } from '@muster/narrative';
import { Api } from '../api/generated/api';
import { attritionHazard } from '../api/generated/functions';
import { Chart } from '../charts/chart';
import { AskedPeriod } from '../questions/asked-period';
import { lastAnswer } from '../questions/last-answer';
import { type Choice, SelectField } from '../ui/select-field';
import { Waiting } from '../ui/waiting';
import { LeavingAnswers } from './leaving-answers';
import { hazardQuestion } from './leaving-questions';

const ALL: Choice = { value: 'all', label: 'Any route' };
const STRATA: readonly Choice[] = [
  { value: 'joining-years', label: 'The same years of joining' },
  { value: 'none', label: 'Everybody together' },
];

/** How many times the rate of the comparator groups leave at. Asked for when it is first shown, and not with the page. */
@Component({
  selector: 'ms-hazard-part',
  imports: [Chart, SelectField, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (question()) {
      <div class="ms-filters__grid">
        <ms-select-field
          field="hazard-route"
          label="Leaving by"
          [choices]="routes()"
          [value]="route()"
          (valueChange)="route.set($event)"
        />
        <ms-select-field
          field="hazard-strata"
          label="Compare people among"
          [choices]="strataChoices"
          [value]="strata()"
          (valueChange)="strata.set($event)"
        />
      </div>
      @if (figure(); as spec) {
        <ms-chart [spec]="spec" />
      } @else {
        <ms-waiting [of]="request" what="the hazard ratios" />
      }
    } @else {
      <p class="govuk-body">
        Hazard ratios: people move through lengths of service, so they are not compared.
      </p>
    }
  `,
})
export class HazardPart {
  readonly #api = inject(Api);
  readonly #asked = inject(AskedPeriod);
  readonly #answers = inject(LeavingAnswers);

  protected readonly strataChoices = STRATA;
  protected readonly route = signal(ALL.value);
  protected readonly strata = signal('joining-years');
  protected readonly routes = computed<readonly Choice[]>(() => [
    ALL,
    ...(this.#answers.retention()?.routes ?? []).map(({ code, label }) => ({ value: code, label })),
  ]);

  protected readonly question = computed(
    () => {
      const [period, state] = [this.#asked.period(), this.#asked.state()];
      const chosen = {
        ...{ route: this.route(), strata: this.strata() },
        comparator: this.#answers.comparator(),
      };
      return period && state ? hazardQuestion(period, state.by, chosen) : undefined;
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly request = resource({
    params: () => this.question(),
    loader: ({ params: body }): Promise<HazardAnswer> => this.#api.invoke(attritionHazard, { body }),
  });
  readonly #answer = lastAnswer(this.request);
  protected readonly figure = computed(() => {
    const answer = this.#answer();
    return answer ? hazardTable(answer) : null;
  });
}
