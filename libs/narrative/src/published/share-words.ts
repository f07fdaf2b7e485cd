import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { denominatorWords } from '../words/denominator-words';
import { groupSubject } from '../words/group-subject';
import { type Said } from '../said/said';
import { saidCapital } from '../said/said-capital';
import { told } from '../said/told';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { countedPeople } from './counted-people';
import { drawnColumn } from './drawn-column';
import { gapPoints } from './gap-points';
import { isPopulation } from './is-population';
import { rowNames } from './row-names';
import { saidFigure } from './said-figure';
import { saidPeople } from './said-people';
import { shownValue } from './shown-value';
import { wholePercent } from './whole-percent';
import { wholePoints } from './whole-points';

/** A shown share in sentences: the percentage beside both its counts, then the population and the verdict. Without both
 *  counts there is no percentage. */
export function shareWords(share: number, row: PublishedRow, section: PublishedSection): readonly Said[] {
  const people = countedPeople(section);
  const { who } = rowNames(row, { ...section, people });
  const { count, of } = saidPeople(row, section);
  const level =
    count === null || of === null
      ? []
      : [saidCapital(told`${startOf(share, row, section)} (about ${count} of about ${of}).`)];
  return [...level, ...verdictOf(row, section, who)];
}

/** `Black officers are 4% of declared officers`; of everybody the name of the figure: `Declaration rate of officers: 90%`. */
function startOf(share: number, row: PublishedRow, section: PublishedSection): Said {
  const people = countedPeople(section);
  const { group, part, whole } = rowNames(row, { ...section, people });
  const drawn = drawnColumn(section);
  const percent = saidFigure(wholePercent(share), row, drawn?.id);
  if (group !== null) {
    return told`${groupSubject(group, people, part)} ${percent} of ${denominatorWords(section.measured, people)}`;
  }
  return told`${drawn?.label ?? 'Share'} of ${whole}: ${percent}`;
}

function verdictOf(row: PublishedRow, section: PublishedSection, who: string): readonly Said[] {
  const column = section.columns.find(isPopulation);
  const population = column === undefined ? null : shownValue(row.figures[column.id]);
  if (row.verdict === null || population === null) return [];
  const gap = gapPoints(row, section);
  const points = section.columns.find(({ unit }) => unit === 'points');
  const size = gap === null ? [] : told`${saidFigure(wholePoints(gap), row, points?.id)} `;
  const start = told`The population has ${saidFigure(wholePercent(population), row, column?.id)}`;
  switch (row.verdict) {
    case 'below':
      return [told`${start}: ${who} are ${size}below.`];
    case 'above':
      return [told`${start}: ${who} are ${size}above.`];
    case 'none':
      return [told`${start}: no material gap.`];
    case 'cant-tell':
      return [told`${start}: the gap could be chance.`, told`${NO_PROOF_OF_PARITY}`];
    case 'clear':
    case 'likely':
      return [];
    default:
      return row.verdict satisfies never;
  }
}
