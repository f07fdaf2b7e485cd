import { type PublishedFigure, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type Said } from '../said/said';
import { saidCapital } from '../said/said-capital';
import { saidText } from '../said/said-text';
import { told } from '../said/told';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { firstShort } from '../words/first-short';
import { formatRatio } from '../format/format-ratio';
import { directionOfRow } from './direction-of-row';
import { rowNames } from './row-names';
import { saidFigure } from './said-figure';
import { sectionWords } from './section-words';

const MOST_WORDS = 25;

/** How a row's group compares with the comparator, in sentences of at most 25 words, with the ratio and its approximate range
 *  where there is one. With `cant-tell`, and where the interval is too wide, always that it does not mean that there is no
 *  disparity. None where nothing is compared. */
export function comparisonWordsOfRow(row: PublishedRow, section: PublishedSection): readonly Said[] {
  const { comparator } = sectionWords(section);
  if (comparator === null || row.group[section.measured] === section.comparator) return [];
  const { who, part } = rowNames(row, section);
  const where = part === null ? '' : `${part}: `;
  const ratios = section.columns.find(({ unit }) => unit === 'ratio');
  const ratio = ratios === undefined ? undefined : row.figures[ratios.id];
  if (ratio?.status === 'too-wide') {
    return [
      saidCapital(told`${where}${who}: the interval is too wide to compare.`),
      told`${NO_PROOF_OF_PARITY}`,
    ];
  }
  if (row.verdict === null) return [];
  const number = ratio?.status === 'shown' ? ratioOf(ratio, row, ratios?.id) : null;
  const withNumber = (text: string, strength = '') =>
    saidCapital(
      shortest(
        number === null
          ? [told`${where}${text}${strength}.`, told`${text}${strength}.`]
          : [
              told`${where}${text}: r${number}${strength}.`,
              told`${where}${text}${strength}. R${number}.`,
              told`${where}${who}: r${number}${strength}.`,
            ],
      ),
    );
  if (row.verdict === 'clear' || row.verdict === 'likely') {
    const direction = directionOfRow(row, section);
    if (direction === null) return [];
    return [withNumber(`${who} were ${direction} than ${comparator}`, `, a ${row.verdict} difference`)];
  }
  if (row.verdict === 'none') return [withNumber(`no material difference between ${who} and ${comparator}`)];
  return [withNumber(`no clear difference between ${who} and ${comparator}`), told`${NO_PROOF_OF_PARITY}`];
}

function ratioOf(
  { value, lower, upper }: Extract<PublishedFigure, { status: 'shown' }>,
  row: PublishedRow,
  column: string | undefined,
): Said {
  const say = (number: number, end = '') =>
    saidFigure(formatRatio(number), row, column === undefined ? column : `${column}${end}`);
  return lower === null || upper === null
    ? told`elative likelihood ${say(value)}`
    : told`elative likelihood ${say(value)} (approximate range ${say(lower, '-lower')} to ${say(upper, '-upper')})`;
}

function shortest(candidates: readonly [Said, Said, ...Said[]]): Said {
  const [first, second, ...others] = candidates;
  const text = firstShort([saidText(first), saidText(second), ...others.map(saidText)], MOST_WORDS);
  return candidates.find((said) => saidText(said) === text) ?? first;
}
