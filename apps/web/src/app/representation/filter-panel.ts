import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  ViewEncapsulation,
} from '@angular/core';
import { type ForceSummary, type RepresentationOptions } from '@muster/contracts';
import { baseWords, formatDate } from '@muster/narrative';
import { RadiosField } from '../ui/radios-field';
import { ChoicesOnPaper } from '../ui/choices-on-paper';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { type AppliedFilters } from '../questions/asked-question';
import { NeedsGrantLine } from '../grants/needs-grant-line';
import { WhereFilters } from '../questions/where-filters';
import { type QuestionState } from './question-state';
import { EVERY_CATEGORY } from './read-address';

const LONGEST_PURPOSE = 200;

const DIRECTIONS: readonly Choice[] = [
  { value: 'within-part', label: 'Within each part: the share of a group among, for example, sergeants' },
  {
    value: 'within-group',
    label: 'Within each group: the share of its people who are, for example, sergeants',
  },
];

/** The form in which the question is put. Nothing is asked before *Apply filters* is pressed. */
@Component({
  selector: 'ms-filter-panel',
  imports: [ChoicesOnPaper, NeedsGrantLine, RadiosField, SelectField, TextField, WhereFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './filter-panel.html',
  styleUrl: '../questions/filter-panel.scss',
})
export class FilterPanel {
  readonly forces = input.required<readonly ForceSummary[]>();
  readonly options = input.required<RepresentationOptions>();
  readonly state = input.required<QuestionState>();
  readonly savedPurpose = input('');
  readonly applied = output<AppliedFilters<QuestionState>>();

  // The draft starts at the question that is shown, and again whenever that changes.
  protected readonly force = linkedSignal(() => this.state().force);
  protected readonly asAt = linkedSignal(() => this.state().asAt);
  protected readonly measure = linkedSignal(() => this.state().by[0] ?? '');
  protected readonly division = linkedSignal(() => this.state().by[1] ?? '');
  protected readonly subdivision = linkedSignal(() => this.state().by[2] ?? '');
  protected readonly grouping = linkedSignal(() => this.state().grouping ?? '');
  protected readonly baselineGrouping = linkedSignal(() => this.state().baselineGrouping ?? '');
  protected readonly baseline = linkedSignal(() => this.state().baseline ?? '');
  protected readonly direction = linkedSignal<string>(() => this.state().direction);
  protected readonly where = linkedSignal<ReadonlyMap<string, string>>(
    () => new Map(this.state().where.map(({ dimension, value }) => [dimension, value])),
  );
  protected readonly purpose = linkedSignal(() => this.savedPurpose());

  protected readonly purposeError = computed(() =>
    this.purpose().length > LONGEST_PURPOSE
      ? `Say why you ask in ${LONGEST_PURPOSE} characters or fewer`
      : '',
  );
  protected readonly directions = DIRECTIONS;
  protected readonly forceChoices = computed<readonly Choice[]>(() =>
    this.forces().map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly asAtChoices = computed<readonly Choice[]>(() =>
    this.options()
      .snapshots.map(({ asAt }) => ({ value: asAt, label: formatDate(asAt) }))
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
  );
  protected readonly measureChoices = computed<readonly Choice[]>(() =>
    this.options()
      .dimensions.filter(({ characteristic }) => characteristic)
      .map(({ id, label, status, granted }) => ({
        value: id,
        label: status === 'held' ? (granted ? label : `${label} (needs a grant)`) : `${label} (not held)`,
        disabled: status !== 'held' || !granted,
      })),
  );
  protected readonly groupingChoices = computed<readonly Choice[]>(() => {
    const loaded = this.options().dimensions.find(({ id }) => id === this.measure())?.groupings ?? [];
    if (loaded.length === 0) return [];
    return [
      ...loaded.map(({ id, label }) => ({ value: id, label })),
      { value: EVERY_CATEGORY, label: 'Every category as recorded' },
    ];
  });
  protected readonly baselineGroupingChoices = computed<readonly Choice[]>(() => [
    { value: '', label: 'The same groups' },
    ...this.groupingChoices().filter(({ value }) => value !== EVERY_CATEGORY && value !== this.grouping()),
  ]);
  protected readonly baselineChoices = computed<readonly Choice[]>(() => {
    const loaded = this.options().baselines.filter(({ dimension }) => dimension === this.measure());
    if (loaded.length === 0) return [];
    return [
      { value: '', label: 'The area set for this force' },
      ...loaded.map(({ id, label, base }) => ({ value: id, label: `${label} (${baseWords(base)})` })),
    ];
  });
  protected readonly held = computed(() =>
    this.options().dimensions.filter(({ status, granted }) => status === 'held' && granted),
  );
  protected readonly divisionChoices = computed<readonly Choice[]>(() => [
    { value: '', label: 'Nothing: the whole workforce' },
    ...this.#divisionsBeside(this.measure()),
  ]);
  protected readonly subdivisionChoices = computed<readonly Choice[]>(() => [
    { value: '', label: 'Nothing more' },
    ...this.#divisionsBeside(this.measure(), this.division()),
  ]);
  protected apply(event: Event): void {
    event.preventDefault();
    if (this.purposeError() !== '') return;
    const division = this.division();
    const by = [this.measure(), division, division === '' ? '' : this.subdivision()];
    this.applied.emit({
      purpose: this.purpose(),
      state: {
        force: this.force(),
        asAt: this.asAt(),
        by: by.filter((id, index) => id !== '' && by.indexOf(id) === index),
        grouping: offered(this.grouping(), this.groupingChoices()),
        baselineGrouping: offered(this.baselineGrouping(), this.baselineGroupingChoices()),
        baseline: offered(this.baseline(), this.baselineChoices()),
        direction: division !== '' && this.direction() === 'within-group' ? 'within-group' : 'within-part',
        where: [...this.where()].flatMap(([dimension, value]) =>
          value === '' ? [] : [{ dimension, value }],
        ),
      },
    });
  }

  #divisionsBeside(...taken: readonly string[]): readonly Choice[] {
    return this.held()
      .filter(({ id }) => !taken.includes(id))
      .map(({ id, label }) => ({ value: id, label }));
  }
}

/** A choice made for another characteristic does not outlive it. */
function offered(value: string, choices: readonly Choice[]): string | null {
  return value !== '' && choices.some((choice) => choice.value === value) ? value : null;
}
