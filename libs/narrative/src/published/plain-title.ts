import { type PublishedSection } from '@muster/contracts';
import { firstShort } from '../words/first-short';
import { listWords } from '../words/list-words';
import { sentenceCase } from '../words/sentence-case';
import { countedPeople } from './counted-people';
import { drawnColumn } from './drawn-column';
import { isDifference } from './is-difference';
import { isDivided } from './is-divided';
import { sectionDimensions } from './section-dimensions';

const MOST_WORDS = 10;

/** What a section shows, without a message and in at most ten words where its labels are short: `Officers by ethnicity`, `Leavers by ethnicity over time`. */
export function plainTitle(section: PublishedSection): string {
  const { kind, measured, dimensionLabels, people } = section;
  const labelOf = (id: string) => (dimensionLabels[id] ?? id).toLowerCase();
  const dimension = labelOf(measured);
  if (kind === 'curve') return `How long ${people} stay, by ${dimension}`;
  const difference = section.columns.find(isDifference);
  const counted = difference?.label ?? sentenceCase(countedPeople(section));
  if (kind === 'trend') return `${counted} by ${dimension} over time`;
  const dimensions = sectionDimensions(section);
  if (!isDivided(section)) {
    const parts = dimensions.filter((id) => id !== measured).map(labelOf);
    const rate = `${drawnColumn(section)?.label ?? 'Share'} of ${countedPeople(section)}`;
    return parts.length === 0 ? rate : `${rate} by ${listWords(parts, 'and')}`;
  }
  return firstShort(
    [`${counted} by ${listWords(dimensions.map(labelOf), 'and')}`, `${counted} by ${dimension}`],
    MOST_WORDS,
  );
}
