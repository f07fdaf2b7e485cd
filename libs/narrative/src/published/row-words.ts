import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { declarationRowWords } from '../quality/declaration-row-words';
import { type Said } from '../said/said';
import { told } from '../said/told';
import { changeSaidOfRow } from './change-said-of-row';
import { comparisonWordsOfRow } from './comparison-words-of-row';
import { countWords } from './count-words';
import { countedPeople } from './counted-people';
import { drawnColumn } from './drawn-column';
import { isDifference } from './is-difference';
import { notShownWords } from './not-shown-words';
import { rateLevel } from './rate-level';
import { rowNames } from './row-names';
import { saidFigure } from './said-figure';
import { saidPeople } from './said-people';
import { shareWords } from './share-words';
import { shownValue } from './shown-value';
import { wholePercent } from './whole-percent';

/** One row in sentences of at most 25 words: its level beside its counts, how it compares, and a change where the answer lets
 *  it be told. Of a row whose figure is not shown one sentence that says so and nothing else. */
export function rowWords(
  row: PublishedRow,
  section: PublishedSection,
  role: PublishedAnswer['role'],
): readonly Said[] {
  if (section.kind === 'declaration') return declarationRowWords(row, section);
  const drawn = drawnColumn(section);
  // A share is one of those who are counted; a rate is one of those who are in post.
  const people = section.kind === 'shares' ? countedPeople(section) : section.people;
  const { whole } = rowNames(row, { ...section, people });
  const figure = drawn === null ? undefined : row.figures[drawn.id];
  if (figure?.status === 'too-wide') return comparisonWordsOfRow(row, section);
  if (figure?.status !== 'shown')
    return [told`${notShownWords(whole, figure?.status ?? 'not-available', role)}`];
  return [...levelOf(figure.value, row, section), ...changeSaidOfRow(whole, row, section)];
}

function levelOf(value: number, row: PublishedRow, section: PublishedSection): readonly Said[] {
  const { count, of } = saidPeople(row, section);
  switch (section.kind) {
    case 'counts':
      if (count === null) return [];
      return section.columns.some(isDifference) && of !== null
        ? [told`${countWords(count, rowNames(row, section), section)} and about ${of} left.`]
        : [told`${countWords(count, rowNames(row, section), section)}.`];
    case 'shares':
      return shareWords(value, row, section);
    case 'rates':
      return [
        ...rateLevel(saidFigure(wholePercent(value), row, drawnColumn(section)?.id), row, section),
        ...comparisonWordsOfRow(row, section),
      ];
    case 'ratios': {
      const rates = section.columns.find(({ unit }) => unit === 'share');
      const rate = rates === undefined ? null : shownValue(row.figures[rates.id]);
      const level = rate === null ? null : saidFigure(wholePercent(rate), row, rates?.id);
      return [
        ...(level === null ? [] : rateLevel(level, row, section)),
        ...comparisonWordsOfRow(row, section),
      ];
    }
    case 'trend':
    case 'curve':
    case 'declaration':
    case 'bounds':
      return [];
    default:
      return section.kind satisfies never;
  }
}
