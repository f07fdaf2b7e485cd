import { type PublishedSection } from '@muster/contracts';
import { type Said } from '../said/said';
import { told } from '../said/told';
import { type RowNames } from './row-names';
import { sectionWords } from './section-words';

/** A released count of people in a sentence without its end: `About 20 Black officers left`, `Sergeant: about 20 Black
 *  officers`. A released count is rounded, so never without `about`. */
export function countWords(count: Said, { who, part }: RowNames, section: PublishedSection): Said {
  const { past } = sectionWords(section);
  const rest = `${who}${past === null ? '' : ` ${past}`}`;
  return part === null ? told`About ${count} ${rest}` : told`${part}: about ${count} ${rest}`;
}
