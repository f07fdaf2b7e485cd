import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { boundsSentences } from '../quality/bounds-sentences';
import { declarationSentences } from '../quality/declaration-sentences';
import { rowsOfBounds } from '../quality/rows-of-bounds';
import { type Said } from '../said/said';
import { saidTogether } from '../said/said-together';
import { told } from '../said/told';
import { countWords } from './count-words';
import { countedRows } from './counted-rows';
import { everybodyRows } from './everybody-rows';
import { lineSentences } from './line-sentences';
import { nothingShownWords } from './nothing-shown-words';
import { rowNames } from './row-names';
import { rowWords } from './row-words';
import { saidPeople } from './said-people';
import { tellingRows } from './telling-rows';
import { undeclaredWords } from './undeclared-words';

/** The one to three statements of a section, from shown figures alone: everybody with the most telling group, the next group,
 *  and how many have not declared. Each sentence has at most 25 words; each number of the table says where it stands. */
export function publishedStatements(
  section: PublishedSection,
  answer: Pick<PublishedAnswer, 'role' | 'sections'>,
): readonly Said[] {
  if (section.kind === 'declaration' && section.rows.length > 0) return declarationSentences(section);
  if (section.kind === 'bounds') {
    return boundsSentences(rowsOfBounds(section, answer.role), section.people).map((text) => told`${text}`);
  }
  const isOfLines = section.kind === 'trend' || section.kind === 'curve';
  const someLine = section.lines.some(({ points }) => points.some(({ figure }) => figure.status === 'shown'));
  const telling = tellingRows(section);
  if (!isOfLines && telling.length === 0 && countedRows(section).length > 0) return countsAlone(section);
  if (isOfLines ? !someLine : telling.length === 0) {
    return [saidTogether(nothingShownWords(section, answer))];
  }
  if (isOfLines) return lineSentences(section).map((text) => told`${text}`);
  const say = (row: PublishedRow) => saidTogether(rowWords(row, section, answer.role));
  const [first, second] = telling;
  const everybody = section.kind === 'shares' ? [] : everybodyRows(section);
  return [
    saidTogether([...everybody, ...(first === undefined ? [] : [first])].map(say)),
    second === undefined ? [] : say(second),
    saidTogether(undeclaredWords(section)),
  ].filter(({ length }) => length > 0);
}

/** The first two counts of a section that has no rates. */
function countsAlone(section: PublishedSection): readonly Said[] {
  const counts = countedRows(section)
    .slice(0, 2)
    .map(
      (row) => told`${countWords(saidPeople(row, section).count ?? [], rowNames(row, section), section)}.`,
    );
  return [...counts, told`No rates are available for this period.`];
}
