import { type Reasons } from '@muster/contracts';
import { saidText } from '../said/said-text';
import { employedSentences } from './employed-sentences';
import { themeSentences } from './theme-sentences';

const NOTHING_YET =
  'No totals of conversations can be shown yet: every period so far has fewer than ten, or none.';

/** The sentences with which the page begins: the newest half-year that is shown, then outcomes. */
export function reasonFacts(reasons: Reasons): readonly string[] {
  const newest = reasons.halfYears.find(({ themes }) => themes.length > 0);
  const told = reasons.years.some(({ employed }) => employed !== null);
  if (!newest && !told) return [NOTHING_YET];
  const said = [...(newest ? themeSentences(newest) : []), ...(told ? employedSentences(reasons) : [])];
  return said.map(saidText);
}
