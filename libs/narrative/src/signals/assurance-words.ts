import { type SpcAssurance } from '@muster/contracts';

const WORDS: Readonly<Record<SpcAssurance, string>> = {
  'reliably-meets': 'Reliably meets the aim',
  sometimes: 'Sometimes meets the aim',
  'does-not-meet': 'Does not meet the aim',
  'no-aim': 'No aim set',
  'too-few': 'Too few to tell',
};

/** Whether a process meets its aim, in the words of boards. */
export function assuranceWords(assurance: SpcAssurance): string {
  return WORDS[assurance];
}
