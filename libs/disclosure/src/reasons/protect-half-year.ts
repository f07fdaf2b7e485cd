import { type ReasonHalfYear } from '@muster/contracts';
import { countTicks } from './count-ticks';
import { type TickCount } from './reason-counts';
import { type ReasonPeriod } from './reason-period';
import { shownGroups } from './shown-groups';
import { type ThemeTaxonomy } from './theme-taxonomy';

/** The themes of a half-year as they may be published, once and for good. Throws a RangeError for another period. */
export function protectHalfYear(
  { kind, id, from, to }: ReasonPeriod,
  ticks: readonly TickCount[],
  { themes, themeTree }: ThemeTaxonomy,
): ReasonHalfYear {
  if (kind !== 'half-year') throw new RangeError('themes are told by the half-year');
  const counts = countTicks(
    ticks,
    'theme',
    id,
    themes.map(({ code }) => code),
    'other',
  );
  const labels = new Map(themes.map(({ code, label }) => [code, label]));
  return { period: id, from, to, themes: shownGroups(themeTree, labels, counts) };
}
