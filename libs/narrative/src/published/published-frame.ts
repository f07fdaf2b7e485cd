import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type ChartFrame } from '../charts/chart-spec';
import { denominatorWords } from '../words/denominator-words';
import { SYMBOLS } from '../tables/symbols';
import { saidText } from '../said/said-text';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { subtitleWords } from '../words/subtitle-words';
import { countedPeople } from './counted-people';
import { drawnColumn } from './drawn-column';
import { isDivided } from './is-divided';
import { publishedColumns } from './published-columns';
import { publishedDetail } from './published-detail';
import { publishedNotes } from './published-notes';
import { publishedStatements } from './published-statements';
import { publishedTitle } from './published-title';
import { rowId } from './row-id';
import { rowStatus } from './row-status';
import { rowWords } from './row-words';
import { rowsInOrder } from './rows-in-order';
import { sectionDimensions } from './section-dimensions';
import { symbolMeanings } from './symbol-meanings';
import { testBandWords } from './test-band-words';

/** What every published figure has whatever its picture: words, table and download from the same rows, withheld ones last. */
export function publishedFrame(
  section: PublishedSection,
  answer: PublishedAnswer,
): Omit<ChartFrame, 'key' | 'axis'> {
  const rows = rowsInOrder(section);
  const title = publishedTitle(section);
  const drawn = drawnColumn(section);
  const said = publishedStatements(section, answer);
  const table = chartTable(rows, {
    caption: title,
    columns: publishedColumns(section, answer.role),
    id: rowId,
    detail: (row) => publishedDetail(row, section, answer, rowWords(row, section, answer.role).map(saidText)),
    meanings: symbolMeanings(answer.role),
  });
  return {
    id: `published-${section.id}`,
    title,
    subtitle: publishedSubtitle(section, answer, drawn?.label ?? 'Figures'),
    sentences: said.map(saidText),
    said,
    table,
    csv: chartCsv(`muster-${section.id}-${answer.force}-${answer.release.period}-${answer.role}`, table, [
      ...(rows.some(hasTest) ? [{ header: 'Band of p', cells: rows.map(testOf) }] : []),
      { header: 'Status', cells: rows.map((row) => rowStatus(row, section)) },
    ]),
    notes: publishedNotes(section),
  };
}

function hasTest({ test }: PublishedRow): boolean {
  return test !== undefined && test !== null;
}

function testOf({ test }: PublishedRow): string {
  return test === undefined || test === null ? SYMBOLS.notAvailable.symbol : testBandWords(test);
}

function publishedSubtitle(section: PublishedSection, { about }: PublishedAnswer, measure: string): string {
  const { forceName, synthetic } = about;
  const { kind, measured, dimensionLabels, when, baseline } = section;
  const isShare =
    (kind === 'shares' && isDivided(section)) || (kind === 'trend' && drawnColumn(section)?.unit === 'share');
  const people = isShare ? denominatorWords(measured, countedPeople(section)) : section.people;
  const subtitle = subtitleWords(
    { forceName, synthetic, people, dimensionLabels },
    isShare ? 'Share' : measure,
    // What is supposed of those without an answer divides rows, not people.
    section.kind === 'bounds' ? [section.measured] : sectionDimensions(section),
    when,
  );
  return baseline === null ? subtitle : `${subtitle}. Population: ${baseline.label}`;
}
