import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type Said } from '../said/said';
import { saidCapital } from '../said/said-capital';
import { told } from '../said/told';
import { countWords } from './count-words';
import { rowNames } from './row-names';
import { saidPeople } from './said-people';
import { sectionWords } from './section-words';

/** A shown rate in a sentence, beside both its counts: `About 20 Black officers left: 4% of an average of about 500.` None
 *  where a count is not shown. */
export function rateLevel(rate: Said, row: PublishedRow, section: PublishedSection): readonly Said[] {
  const names = rowNames(row, section);
  const { count, of } = saidPeople(row, section);
  if (count === null || of === null) return [];
  return sectionWords(section).past === null
    ? [saidCapital(told`${names.whole}: ${rate} (about ${count} of about ${of}).`)]
    : [told`${countWords(count, names, section)}: ${rate} of an average of about ${of}.`];
}
