import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  ViewEncapsulation,
} from '@angular/core';
import { type ForceSummary, type PublishedOptions } from '@muster/contracts';
import { baseWords } from '@muster/narrative';
import { type AppliedFilters } from '../questions/asked-question';
import { WhereFilters } from '../questions/where-filters';
import { ChoicesOnPaper } from '../ui/choices-on-paper';
import { type Choice, SelectField } from '../ui/select-field';
import { dimensionsBeside } from './dimensions-beside';
import { earlierReleases } from './earlier-releases';
import { type PublishedState } from './published-state';
import { type QuestionPage } from './question-page';
import { questionsOf } from './questions-of';
import { releaseChoices } from './release-choices';
import { typesOf } from './types-of';

/** The form in which a question is put to a release. It is filled from what may be asked, so that no list of choices tells
 *  what is shown. Nothing is asked before *Apply filters* is pressed. */
@Component({
  selector: 'ms-published-panel',
  imports: [ChoicesOnPaper, SelectField, WhereFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './published-panel.html',
  styleUrl: '../questions/filter-panel.scss',
})
export class PublishedPanel {
  readonly page = input.required<QuestionPage>();
  readonly forces = input.required<readonly ForceSummary[]>();
  readonly options = input.required<PublishedOptions>();
  readonly state = input.required<PublishedState>();
  readonly applied = output<AppliedFilters<PublishedState>>();

  // The draft starts at the question that is shown, and again whenever that changes.
  protected readonly force = linkedSignal(() => this.state().force);
  protected readonly period = linkedSignal(() => this.state().period);
  protected readonly workforceType = linkedSignal(() => this.state().workforceType);
  protected readonly by = linkedSignal(() => this.state().by.join(','));
  protected readonly grouping = linkedSignal(() => this.state().grouping ?? '');
  protected readonly flow = linkedSignal(() => this.state().flow ?? '');
  protected readonly baseline = linkedSignal(() => this.state().baseline ?? '');
  protected readonly versus = linkedSignal(() => this.state().versus ?? '');
  protected readonly where = linkedSignal<ReadonlyMap<string, string>>(
    () => new Map(this.state().where.map(({ dimension, value }) => [dimension, value])),
  );

  readonly #offered = computed(() => questionsOf(this.options(), this.page(), this.workforceType()));
  /** Another workforce type may not have the groups that were chosen: then the first question is meant. */
  readonly #question = computed(
    () => this.#offered().find(({ by }) => by.join(',') === this.by()) ?? this.#offered()[0],
  );
  readonly #by = computed(() => this.#question()?.by ?? []);

  protected readonly forceChoices = computed<readonly Choice[]>(() =>
    this.forces().map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly releases = computed(() => releaseChoices(this.options()));
  protected readonly earlier = computed<readonly Choice[]>(() => {
    const earlier = earlierReleases(this.options(), this.period());
    return earlier.length < 2
      ? []
      : [
          { value: '', label: 'The same time last year' },
          ...earlier.map(({ period, periodLabel }) => ({ value: period, label: periodLabel })),
        ];
  });
  protected readonly types = computed(() => choices(typesOf(this.options(), this.page())));
  protected readonly questions = computed<readonly Choice[]>(() =>
    this.#offered().map(({ by, label }) => ({ value: by.join(','), label })),
  );
  protected readonly groupings = computed(() => choices(this.#question()?.groupings ?? []));
  protected readonly flows = computed(() => choices(this.#question()?.flows ?? []));
  protected readonly baselines = computed<readonly Choice[]>(() => {
    const loaded = this.options().baselines.filter(({ dimension }) => this.#by().includes(dimension));
    if (this.page() !== 'representation' || loaded.length === 0) return [];
    return [
      { value: '', label: 'The area set for this force' },
      ...loaded.map(({ id, label, base }) => ({ value: id, label: `${label} (${baseWords(base)})` })),
    ];
  });
  protected readonly filtered = computed(() =>
    dimensionsBeside(this.options(), this.page(), this.workforceType(), this.#by()),
  );

  protected apply(event: Event): void {
    event.preventDefault();
    this.applied.emit({
      purpose: '',
      state: {
        ...{ force: this.force(), period: this.period(), workforceType: this.workforceType() },
        by: this.#by(),
        grouping: offered(this.grouping(), this.groupings()) ?? this.groupings()[0]?.value ?? null,
        flow: offered(this.flow(), this.flows()) ?? this.flows()[0]?.value ?? null,
        baseline: offered(this.baseline(), this.baselines()),
        versus: offered(this.versus(), this.earlier()),
        where: this.filtered().flatMap(({ id, values }) => {
          const value = this.where().get(id);
          return values.some(({ code }) => code === value) && value !== undefined
            ? [{ dimension: id, value }]
            : [];
        }),
      },
    });
  }
}

function choices(of: readonly { readonly id: string; readonly label: string }[]): readonly Choice[] {
  return of.map(({ id, label }) => ({ value: id, label }));
}

/** A choice made for another question does not outlive it. */
function offered(value: string, among: readonly Choice[]): string | null {
  return value !== '' && among.some((choice) => choice.value === value) ? value : null;
}
