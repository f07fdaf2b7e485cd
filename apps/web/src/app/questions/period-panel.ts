import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  ViewEncapsulation,
} from '@angular/core';
import { type ForceSummary, type RepresentationOptions } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { NeedsGrantLine } from '../grants/needs-grant-line';
import { ChoicesOnPaper } from '../ui/choices-on-paper';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { ASKED_LIMITS } from './asked-limits';
import { type AppliedFilters } from './asked-question';
import { LENGTH_OF_SERVICE, type PeriodState, WORKFORCE_TYPE } from './period-state';
import { WhereFilters } from './where-filters';

const LONGEST_PURPOSE = 200;

/** The form in which a question about a period is put. Nothing is asked before *Apply filters* is pressed. */
@Component({
  selector: 'ms-period-panel',
  imports: [ChoicesOnPaper, NeedsGrantLine, SelectField, TextField, WhereFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './period-panel.html',
  styleUrl: './filter-panel.scss',
})
export class PeriodPanel {
  readonly forces = input.required<readonly ForceSummary[]>();
  readonly options = input.required<RepresentationOptions>();
  readonly state = input.required<PeriodState>();
  readonly savedPurpose = input('');
  readonly applied = output<AppliedFilters<PeriodState>>();

  readonly #limits = inject(ASKED_LIMITS);

  // The draft starts at the question that is shown, and again whenever that changes.
  protected readonly force = linkedSignal(() => this.state().force);
  protected readonly from = linkedSignal(() => this.state().from);
  protected readonly to = linkedSignal(() => this.state().to);
  protected readonly who = linkedSignal(() => this.state().who);
  protected readonly by = linkedSignal(() => this.state().by);
  protected readonly grouping = linkedSignal(() => this.state().grouping ?? '');
  protected readonly where = linkedSignal<ReadonlyMap<string, string>>(
    () => new Map(this.state().where.map(({ dimension, value }) => [dimension, value])),
  );
  protected readonly purpose = linkedSignal(() => this.savedPurpose());

  protected readonly purposeError = computed(() =>
    this.purpose().length > LONGEST_PURPOSE
      ? `Say why you ask in ${LONGEST_PURPOSE} characters or fewer`
      : '',
  );
  protected readonly periodError = computed(() =>
    this.from() < this.to() ? '' : 'The period must end after it begins',
  );
  protected readonly forceChoices = computed<readonly Choice[]>(() =>
    this.forces().map(({ code, name }) => ({ value: code, label: name })),
  );
  protected readonly dates = computed<readonly Choice[]>(() =>
    this.options()
      .snapshots.map(({ asAt }) => ({ value: asAt, label: formatDate(asAt) }))
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
  );
  protected readonly held = computed(() =>
    this.options().dimensions.filter(({ status, granted }) => status === 'held' && granted),
  );
  protected readonly types = computed<readonly Choice[]>(() => {
    const values = this.held().find(({ id }) => id === WORKFORCE_TYPE)?.values ?? [];
    return [
      ...values.map(({ code, label }) => ({ value: code, label })),
      ...(this.#limits.oneWorkforceType ? [] : [{ value: '', label: 'Everybody, all types together' }]),
    ];
  });
  protected readonly groups = computed<readonly Choice[]>(() => [
    ...this.held()
      .filter(({ characteristic }) => characteristic || !this.#limits.characteristicsOnly)
      .map(({ id, label }) => ({ value: id, label })),
    ...(this.#limits.characteristicsOnly ? [] : [{ value: LENGTH_OF_SERVICE, label: 'Length of service' }]),
  ]);
  protected readonly groupingChoices = computed<readonly Choice[]>(() => {
    const loaded = this.held().find(({ id }) => id === this.by())?.groupings ?? [];
    if (loaded.length === 0) return [];
    return [
      ...loaded.map(({ id, label }) => ({ value: id, label })),
      { value: '', label: 'Every category as recorded' },
    ];
  });
  protected readonly filtered = computed(() => this.held().filter(({ id }) => id !== WORKFORCE_TYPE));

  protected apply(event: Event): void {
    event.preventDefault();
    const moved = this.force() !== this.state().force;
    if (!moved && (this.purposeError() !== '' || this.periodError() !== '')) return;
    const grouping = this.groupingChoices().find(({ value }) => value === this.grouping())?.value ?? '';
    this.applied.emit({
      purpose: this.purpose(),
      state: {
        force: this.force(),
        from: this.from(),
        to: this.to(),
        who: this.who(),
        by: this.by(),
        grouping: grouping === '' ? null : grouping,
        where: [...this.where()].flatMap(([dimension, value]) =>
          value === '' ? [] : [{ dimension, value }],
        ),
        chosen: this.state().chosen,
      },
    });
  }
}
