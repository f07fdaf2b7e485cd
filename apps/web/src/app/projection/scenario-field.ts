/** What a scenario sets, as typed: name of the field -> text. What is left out stays at today's rates. */
export type ScenarioTexts = ReadonlyMap<string, string>;

/** In the name of a field: whatever the length of service. */
export const EVERY_BAND = 'all';

export const SCENARIO_NAMES = ['Scenario A', 'Scenario B', 'Scenario C'] as const;

/** Which kind of number a field of a scenario takes. */
export type ScenarioFieldKind = 'people' | 'change' | 'percent' | 'code';

const FIXED: Readonly<Record<string, ScenarioFieldKind>> = {
  intake: 'people',
  share: 'percent',
  establishment: 'change',
  transfers: 'people',
  'transfer-share': 'percent',
  'transfer-rank': 'code',
};
const RATE = /^(?:leaving|promotion):(?:group|others):[\w.,+-]{1,80}$/;

/** The kind of a field by its name: `intake`, `leaving:group:all`, `promotion:others:constable`. Null for no field. */
export function scenarioFieldKind(name: string): ScenarioFieldKind | null {
  return FIXED[name] ?? (RATE.test(name) ? 'percent' : null);
}
