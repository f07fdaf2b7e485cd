import { type AttritionAnswer } from '@muster/contracts';

/** Why an answer has no groups, or no figures at all: a dimension is not held, or recorded in two ways. */
export function missingSentence(missing: AttritionAnswer['missing']): string[] {
  if (missing === null) return [];
  return [
    missing.reason === 'not-held'
      ? `${missing.label} is not held in the files.`
      : `${missing.label} is recorded in another classification in a part of the period.`,
  ];
}
