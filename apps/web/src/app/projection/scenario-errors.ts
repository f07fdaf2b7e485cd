import { type FieldError } from '../ui/error-summary';
import { leversOf } from './levers-of';
import { SCENARIO_NAMES, type ScenarioTexts } from './scenario-field';
import { type ScenarioSection } from './scenario-sections';

const MOST_COST = 1_000_000;

/** Id of a field of a scenario in the document. */
export function fieldIdOf(scenario: number, name: string): string {
  return `scenario-${'abc'.charAt(scenario)}-${name.replace(/[^\w-]+/g, '-')}`;
}

/** What is wrong with the scenarios and the cost of a leaver, each linked to its field; all of it at once. */
export function scenarioErrors(
  scenarios: readonly ScenarioTexts[],
  cost: string,
  sections: readonly ScenarioSection[],
): readonly FieldError[] {
  const fields = sections.flatMap((section) => section.fields);
  const isCost =
    /^\d*$/.test(cost.trim().replaceAll(',', '')) && Number(cost.replaceAll(',', '')) <= MOST_COST;
  return [
    ...(isCost
      ? []
      : [{ field: 'scenario-cost', message: 'Cost of a leaver must be whole pounds up to 1,000,000' }]),
    ...scenarios.flatMap((texts, at) =>
      leversOf(texts).errors.map(({ name, wrong }) => {
        const label = fields.find((field) => field.name === name)?.label ?? 'A field';
        return { field: fieldIdOf(at, name), message: `${SCENARIO_NAMES[at] ?? ''}: ${label} ${wrong}` };
      }),
    ),
  ];
}
