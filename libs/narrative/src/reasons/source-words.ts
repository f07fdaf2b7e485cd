import { type ThemeSource } from '@muster/contracts';

const WORDS: Readonly<Record<ThemeSource, string>> = {
  'brave-space': 'Brave Space forums',
  grievances: 'Grievances',
  surveys: 'Surveys',
  other: 'Another source',
};

/** A source of themes as it is read. */
export function sourceWords(source: ThemeSource): string {
  return WORDS[source];
}
