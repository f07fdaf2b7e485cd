import { ASSUMPTIONS, type SupposedVerdicts } from './supposed-verdicts';

/** Whether the verdict of a group is the same under every supposition; null where one of them is not shown. */
export function survives({ cases }: SupposedVerdicts): boolean | null {
  const verdicts = ASSUMPTIONS.map((assumption) => cases[assumption].verdict);
  if (verdicts.includes(null)) return null;
  return verdicts.every((verdict) => verdict === cases.declared.verdict);
}
