/** The steps of an import before the file is sent, in order. What follows (problems, what will change, confirm, receipt)
 *  has a page of its own, because the work goes on without this one. */
export const IMPORT_STEPS = [
  { step: 'when', heading: 'What are you loading?' },
  { step: 'file', heading: 'Choose the file' },
  { step: 'check', heading: 'Check the file' },
  { step: 'columns', heading: 'Match the columns' },
  { step: 'values', heading: 'Match the values' },
  { step: 'send', heading: 'Check your answers' },
] as const;

export type ImportStep = (typeof IMPORT_STEPS)[number]['step'];

/** The step to show for `wanted`: itself, or an earlier one while something that it needs is missing. */
export function reachableStep(
  wanted: string | undefined,
  have: { readonly force: string; readonly asAt: string; readonly inspected: boolean },
): ImportStep {
  const known = IMPORT_STEPS.find(({ step }) => step === wanted)?.step ?? 'when';
  if (known === 'when' || !have.force || !have.asAt) return 'when';
  if (known === 'file' || !have.inspected) return 'file';
  return known;
}
