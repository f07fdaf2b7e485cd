import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { type ForceSummary } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { type AppliedFilters } from '../questions/asked-question';
import { ChoicesOnPaper } from '../ui/choices-on-paper';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { type OfferedGroup } from './offered-group';
import { pointsOfChange } from './points-of-change';
import { ProjectionGroups } from './projection-groups';
import { type OfferedGroups, type ProjectionOffer } from './projection-offer';
import { type ProjectionState } from './projection-state';
import { questionErrors } from './question-errors';

const YEARS = [5, 10, 15, 20, 25, 30, 40];
const RUNS = [1000, 2000, 5000, 10_000, 20_000];

/** The form in which the question is put. Nothing is asked before *Apply* is pressed. */
@Component({
  selector: 'ms-projection-panel',
  imports: [ChoicesOnPaper, ErrorSummary, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './projection-panel.html',
  styleUrl: '../questions/filter-panel.scss',
})
export class ProjectionPanel {
  readonly forces = input.required<readonly ForceSummary[]>();
  readonly offer = input.required<ProjectionOffer>();
  readonly state = input.required<ProjectionState>();
  readonly applied = output<AppliedFilters<ProjectionState>>();

  readonly #groups = inject(ProjectionGroups);
  // The draft starts at the question that is shown, and again whenever that changes.
  protected readonly force = linkedSignal(() => this.state().force);
  protected readonly start = linkedSignal(() => this.state().start);
  protected readonly who = linkedSignal(() => this.state().who);
  protected readonly of = linkedSignal(() => nameOf(this.state()));
  protected readonly years = linkedSignal(() => String(this.state().years));
  protected readonly baseline = linkedSignal(() => this.state().baseline ?? '');
  protected readonly change = linkedSignal(() => this.state().change);
  protected readonly runs = linkedSignal(() => String(this.state().runs));
  protected readonly seed = linkedSignal(() => String(this.state().seed));
  protected readonly errors = signal<readonly FieldError[]>([]);

  readonly #offered = computed(() =>
    this.offer().groups.filter(({ type }) => type === null || type === this.who()),
  );
  readonly #chosen = computed(
    () => this.#offered().find((each) => nameOf(each) === this.of()) ?? this.#offered()[0],
  );
  readonly #members = resource({
    params: () => this.#chosen(),
    loader: ({ params }) => this.#groups.of(params),
  });
  protected readonly members = computed<readonly Choice[]>(() =>
    (this.#members.hasValue() ? this.#members.value() : []).map(({ label }, at) => ({
      value: String(at),
      label,
    })),
  );
  /** Another grouping starts at its usual group, and so does a place that it has not. */
  protected readonly group = linkedSignal<
    { of: OfferedGroups | undefined; members: readonly OfferedGroup[] },
    string
  >({
    source: () => ({ of: this.#chosen(), members: this.#members.hasValue() ? this.#members.value() : [] }),
    computation: ({ of, members }) => {
      const { group } = this.state();
      const isThere = of && nameOf(of) === nameOf(this.state()) && group !== null && group < members.length;
      return String(isThere ? group : this.#groups.usual(members));
    },
  });
  protected readonly forceChoices = computed<readonly Choice[]>(() =>
    this.forces().map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly groupings = computed<readonly Choice[]>(() =>
    this.#offered().map((each) => ({ value: nameOf(each), label: each.label })),
  );
  protected readonly populations = computed<readonly Choice[]>(() => [
    { value: '', label: 'The population set for this force' },
    ...this.offer()
      .baselines.filter(({ dimension }) => dimension === this.#chosen()?.by)
      .map(({ id, label }) => ({ value: id, label })),
  ]);
  protected readonly yearChoices = computed(() => choices(YEARS, this.state().years));
  protected readonly runChoices = computed(() => choices(RUNS, this.state().runs));

  protected apply(event: Event): void {
    event.preventDefault();
    const errors = questionErrors({ change: this.change(), seed: this.seed() });
    this.errors.set(errors);
    const chosen = this.#chosen();
    if (errors.length > 0 || !chosen) return;
    const group = this.members().length === 0 ? null : Number(this.group());
    this.applied.emit({
      purpose: '',
      state: {
        ...this.state(),
        ...{ force: this.force(), start: this.start(), who: this.who() },
        ...{ by: chosen.by, grouping: chosen.grouping },
        group,
        groupOf: group !== null && chosen.grouping === null ? chosen.values.length : null,
        ...{ years: Number(this.years()), runs: Number(this.runs()), seed: Number(this.seed()) },
        baseline: this.populations().some(({ value }) => value === this.baseline())
          ? this.baseline() || null
          : null,
        change: String(pointsOfChange(this.change()) || ''),
      },
    });
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }
}

function nameOf({ by, grouping }: { readonly by: string; readonly grouping: string | null }): string {
  return `${by}|${grouping ?? ''}`;
}

function choices(numbers: readonly number[], asked: number): readonly Choice[] {
  return [...new Set([...numbers, asked])]
    .sort((a, b) => a - b)
    .map((number) => ({ value: String(number), label: formatNumber(number) }));
}
