/** West Midlands Police, whole force at 1 January 2023, percent by self-defined ethnicity. Source: West Midlands Police,
 *  freedom of information request 29A/23. Its 22 labels are put together to 18+1; categories published as 0.0 stand with
 *  a trace, so that they occur. Adds up to 99.9 as published. */
export const PUBLISHED_ETHNICITY = {
  'Asian: Bangladeshi': 0.8,
  'Asian: Chinese': 0.1,
  'Asian: Indian': 5.2,
  'Asian: Pakistani': 3.3,
  'Asian: Any other Asian background': 0.7,
  'Black: African': 0.2,
  'Black: Caribbean': 1.4,
  'Black: Any other Black background': 0.3,
  'Mixed: White and Asian': 0.9,
  'Mixed: White and Black African': 0.1,
  'Mixed: White and Black Caribbean': 1.4,
  'Mixed: Any other Mixed or Multiple background': 0.6,
  'White: British': 80.8,
  'White: Irish': 0.7,
  'White: Gypsy or Irish Traveller': 0.02,
  'White: Any other White background': 2.0,
  'Other: Arab': 0.1,
  'Other: Any other ethnic group': 0.2,
  'Not stated': 0.7,
  'Prefer not to say': 0.4,
} as const;

export type ExampleEthnicity = keyof typeof PUBLISHED_ETHNICITY;

/** The same shares with those of all ethnic minorities but the White ones multiplied by `factor` and White British making
 *  up the difference: what the force looked like earlier (below 1) or what its joiners look like (above 1). */
export function tiltEthnicity(factor: number): Record<ExampleEthnicity, number> {
  const tilted: Record<ExampleEthnicity, number> = { ...PUBLISHED_ETHNICITY };
  for (const key of Object.keys(tilted) as ExampleEthnicity[]) {
    if (!/^(Asian|Black|Mixed|Other)/.test(key)) continue;
    tilted['White: British'] += tilted[key] * (1 - factor);
    tilted[key] *= factor;
  }
  return tilted;
}
