import { type ScenarioTexts } from './scenario-field';
import { type ScenarioSection } from './scenario-sections';

/** What a scenario sets in fields that its form has. Another group can have other bands of service, and another workforce
 *  type other ranks: what was set for those before stands in the address and has no field left to take it away in. */
export function withoutStrays(texts: ScenarioTexts, sections: readonly ScenarioSection[]): ScenarioTexts {
  const fields = new Map(sections.flatMap((section) => section.fields.map((each) => [each.name, each])));
  return new Map(
    [...texts].filter(([name, text]) => {
      if (text.trim() === '') return true;
      const field = fields.get(name);
      return field !== undefined && (field.choices?.some(({ value }) => value === text) ?? true);
    }),
  );
}
