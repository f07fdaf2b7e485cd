import { type PublishedSection } from '@muster/contracts';
import { directionWords } from '../words/direction-words';
import { firstShort } from '../words/first-short';
import { sentenceCase } from '../words/sentence-case';
import { directionOfRow } from './direction-of-row';
import { gapPoints } from './gap-points';
import { plainTitle } from './plain-title';
import { rowNames } from './row-names';
import { sectionWords } from './section-words';
import { tellingRows } from './telling-rows';
import { wholePoints } from './whole-points';

const MOST_WORDS = 10;

/** The message of a section in at most ten words: the group furthest below the population, or clearly more or less likely;
 *  without one, that no group shown is; where nothing is compared, what is shown. Only shown figures are spoken of. */
export function publishedTitle(section: PublishedSection): string {
  const plain = plainTitle(section);
  const telling = tellingRows(section).filter(({ verdict }) => verdict !== null);
  if (telling.length === 0) return firstShort([plain], MOST_WORDS);
  const candidates = section.kind === 'shares' ? gapTitles(section) : comparisonTitles(section);
  const short = candidates.find((text) => text.split(/\s+/).length <= MOST_WORDS);
  return short === undefined ? plain : sentenceCase(short);
}

function gapTitles(section: PublishedSection): readonly string[] {
  const below = tellingRows(section).find(({ verdict }) => verdict === 'below');
  if (below === undefined) return ['No group shown is clearly below the population'];
  const { group, part } = rowNames(below, section);
  const label = [part, group].filter((name) => name !== null).join(', ');
  const gap = gapPoints(below, section);
  return [
    ...(gap === null ? [] : [`${label}: ${wholePoints(gap)} below the population`]),
    `${label}: below the population`,
  ];
}

function comparisonTitles(section: PublishedSection): readonly string[] {
  const { infinitive, comparator, eventIs } = sectionWords(section);
  const [first] = tellingRows(section);
  if (first === undefined || infinitive === null || comparator === null) return [];
  const direction = directionOfRow(first, section);
  if (direction === null || (first.verdict !== 'clear' && first.verdict !== 'likely')) {
    return [`No group shown is clearly ${directionWords('above', { eventIs, infinitive })}`];
  }
  const { who, part } = rowNames(first, section);
  const where = part === null ? '' : `${part}: `;
  return [
    `${where}${who} ${direction} than ${comparator}`,
    `${where}${who} ${direction}`,
    `One group is ${direction}`,
  ];
}
