import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { type ProjectionAnswer } from '@muster/contracts';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { fieldIdOf, scenarioErrors } from './scenario-errors';
import { SCENARIO_NAMES, type ScenarioTexts } from './scenario-field';
import { scenarioSections } from './scenario-sections';
import { withoutStrays } from './without-strays';

/** What is set in the form. */
export interface ScenarioDraft {
  readonly scenarios: readonly ScenarioTexts[];
  readonly cost: string;
}

/** Up to three scenarios beside today's rates. Fields that are left empty stay at today's rates; nothing is worked out
 *  before *Compare scenarios* is pressed. */
@Component({
  selector: 'ms-scenario-panel',
  imports: [ErrorSummary, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './scenario-panel.html',
  styleUrl: '../questions/filter-panel.scss',
})
export class ScenarioPanel {
  readonly answer = input.required<ProjectionAnswer>();
  readonly scenarios = input.required<readonly ScenarioTexts[]>();
  readonly savedCost = input.required<string>();
  readonly applied = output<ScenarioDraft>();

  protected readonly names = SCENARIO_NAMES;
  protected readonly draft = linkedSignal(() => this.scenarios());
  protected readonly cost = linkedSignal(() => this.savedCost());
  protected readonly sections = computed(() => scenarioSections(this.answer()));
  readonly #kept = computed(() => this.draft().map((texts) => withoutStrays(texts, this.sections())));
  /** Scenarios that set what the form has no field for. */
  protected readonly straying = computed(() =>
    SCENARIO_NAMES.filter((_, at) => this.#kept()[at]?.size !== this.draft()[at]?.size),
  );
  protected readonly errors = signal<readonly FieldError[]>([]);
  /** Scenarios and sections that were opened once: their fields are made then. */
  protected readonly opened = linkedSignal<readonly ScenarioTexts[], ReadonlySet<string>>({
    source: () => this.scenarios(),
    computation: (scenarios, before) =>
      new Set([
        ...(before?.value ?? []),
        ...scenarios.flatMap((texts, at) => (texts.size > 0 ? [String(at)] : [])),
      ]),
  });

  protected readonly idOf = fieldIdOf;

  protected textOf(at: number, name: string): string {
    return this.draft()[at]?.get(name) ?? '';
  }

  protected set(at: number, name: string, text: string): void {
    this.draft.update((scenarios) =>
      SCENARIO_NAMES.map((_, place) => {
        const texts = scenarios[place] ?? new Map<string, string>();
        return place === at ? new Map([...texts, [name, text] as const]) : texts;
      }),
    );
  }

  protected open(name: string, isOpen: boolean): void {
    if (isOpen && !this.opened().has(name)) this.opened.update((before) => new Set([...before, name]));
  }

  protected errorOf(id: string): string {
    return this.errors().find(({ field }) => field === id)?.message ?? '';
  }

  protected compare(event: Event): void {
    event.preventDefault();
    const errors = scenarioErrors(this.#kept(), this.cost(), this.sections());
    this.errors.set(errors);
    if (errors.length > 0) {
      // A link can only lead to a field that is there.
      this.opened.update((before) => new Set([...before, ...this.#namesWithErrors(errors)]));
      return;
    }
    this.applied.emit({ scenarios: this.#kept(), cost: this.cost().trim().replaceAll(',', '') });
  }

  /** What was typed and never asked goes too: no other question comes that would take it away. */
  protected clear(): void {
    this.errors.set([]);
    this.draft.set([]);
    this.cost.set('');
    this.applied.emit({ scenarios: [], cost: '' });
  }

  #namesWithErrors(errors: readonly FieldError[]): readonly string[] {
    return SCENARIO_NAMES.flatMap((_, at) =>
      this.sections().flatMap(({ heading, fields }) =>
        fields.some(({ name }) => errors.some(({ field }) => field === fieldIdOf(at, name)))
          ? [String(at), `${at}|${heading}`]
          : [],
      ),
    );
  }
}
