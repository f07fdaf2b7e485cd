import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import fc from 'fast-check';
import { aPublishedAnswer } from '../../fixtures/a-published-answer';
import { arbitraryPublishedSection } from '../../fixtures/arbitrary-published-section';
import { expectPlain } from '../../fixtures/expect-plain';
import { numbersOf } from '../../fixtures/numbers-of';
import { cellForCsv } from '../tables/cell-for-csv';
import { type ChartSpec } from '../charts/chart-spec';
import { findBannedWords } from '../words/find-banned-words';
import { saidText } from '../said/said-text';
import { drawnColumn } from './drawn-column';
import { publishedChart } from './published-chart';
import { publishedCsv } from './published-csv';
import { publishedFacts } from './published-facts';
import { publishedNeeded } from './published-needed';
import { rowWords } from './row-words';

const ROLES = ['plan-lead', 'board', 'network', 'analyst'] as const;
const RUNS = { numRuns: 25 };
/** Numbers of fixed words: fewer than 5, less than 1 point, less than 1% and more than 99%. */
const FIXED = ['5,', '1', '99'];
const role = fc.constantFrom(...ROLES);

describe.each(['counts', 'shares', 'rates', 'ratios', 'trend', 'curve'] as const)(
  'any released section of %s',
  (kind) => {
    const section = arbitraryPublishedSection(kind);

    it('is told in short, plain sentences with the numbers of its table', () => {
      fc.assert(
        fc.property(section, role, (each, reader) => {
          const answer = aPublishedAnswer([each], reader);
          const spec = publishedChart(each, answer);
          expectPlain(spec, FIXED);
          const printed = spec.table.rows.flatMap(({ cells }) =>
            cells.flatMap(({ text }) => numbersOf(text)),
          );
          for (const statement of publishedFacts(answer)) {
            expect(findBannedWords(statement)).toEqual([]);
            for (const sentence of statement.split(/(?<=\.) (?=[A-Z0-9])/)) {
              expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
            }
            const said = numbersOf(statement.replace(each.when, ''));
            expect(said.filter((number) => ![...printed, ...FIXED].includes(number))).toEqual([]);
          }
        }),
        RUNS,
      );
    });

    it('draws what its table prints', () => {
      fc.assert(
        fc.property(section, role, (each, reader) => {
          const spec = publishedChart(each, aPublishedAnswer([each], reader));
          const printed = spec.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
          for (const text of markTexts(spec)) {
            const number = numbersOf(text);
            const shown = number.length === 0 ? [text] : number;
            expect(
              shown.filter((one) => !printed.some((cell) => cell.includes(one) || isMark(cell))),
            ).toEqual([]);
          }
        }),
        RUNS,
      );
    });

    it('tells of two withheld figures nothing but their names', () => {
      fc.assert(
        fc.property(section, role, (each, reader) => {
          const withheld = withheldTexts(each, reader);

          expect(new Set(withheld).size).toBeLessThanOrEqual(1);
        }),
        RUNS,
      );
    });

    it('is the same whatever verdict and change a withheld row carries', () => {
      fc.assert(
        fc.property(section, role, (each, reader) => {
          const drawn = drawnColumn(each);
          const bare = {
            ...each,
            rows: each.rows.map((row) =>
              drawn !== null && row.figures[drawn.id]?.status === 'withheld'
                ? { ...row, verdict: null, change: null }
                : row,
            ),
          };
          const made = (of: PublishedSection) => {
            const answer = aPublishedAnswer([of], reader);
            return [
              publishedChart(of, answer),
              publishedFacts(answer),
              publishedNeeded(answer),
              publishedCsv(answer),
            ];
          };

          expect(made(each)).toEqual(made(bare));
        }),
        RUNS,
      );
    });

    it('puts withheld figures last in every table and download', () => {
      fc.assert(
        fc.property(section, role, (each, reader) => {
          const answer = aPublishedAnswer([each], reader);
          const statuses = [
            publishedChart(each, answer)
              .csv.rows.slice(1)
              .map((row) => row.at(-1)),
            publishedCsv(answer)
              .rows.slice(1)
              .map((row) => row.at(-1)),
          ];
          for (const column of statuses) {
            const first = column.indexOf('withheld');
            expect(first === -1 || column.slice(first).every((status) => status === 'withheld')).toBe(true);
          }
        }),
        RUNS,
      );
    });

    it('has in the download of the answer the numbers of its table', () => {
      fc.assert(
        fc.property(section, role, (each, reader) => {
          const answer = aPublishedAnswer([each], reader);
          const printed = publishedChart(each, answer).table.rows.flatMap(({ cells }) =>
            cells.map(cellForCsv),
          );
          const values = publishedCsv(answer)
            .rows.slice(1)
            .map((row) => row[7] ?? '');

          expect(values.filter((value) => !printed.includes(value))).toEqual([]);
        }),
        RUNS,
      );
    });
  },
);

/** A symbol stands in the picture for what the table may print as another symbol of the row. */
function isMark(cell: string): boolean {
  return cell === '[low]';
}

function markTexts(spec: ChartSpec): string[] {
  switch (spec.kind) {
    case 'interval':
    case 'ratio':
      return spec.panels.flatMap(({ marks }) => marks.map(({ text }) => text));
    case 'trend':
      return spec.panels
        .flatMap(({ lines }) => lines.map(({ absent }) => absent ?? '[c]'))
        .filter((text) => text !== '[c]');
    default:
      return [];
  }
}

/** All that is made of each withheld row, without the names that it has. */
function withheldTexts(section: PublishedSection, reader: (typeof ROLES)[number]): string[] {
  const spec = publishedChart(section, aPublishedAnswer([section], reader));
  const drawn = drawnColumn(section);
  const isWithheld = ({ figures }: PublishedRow) =>
    drawn !== null && figures[drawn.id]?.status === 'withheld';
  const marks = new Map(
    spec.kind === 'interval' || spec.kind === 'ratio'
      ? spec.panels.flatMap((panel) => panel.marks.map((mark) => [mark.id, mark] as const))
      : [],
  );
  const hasMark = ({ group }: PublishedRow) =>
    section.kind !== 'ratios' || group[section.measured] !== section.comparator;
  return section.rows
    .filter((row) => isWithheld(row) && hasMark(row))
    .map((row) => {
      const id = Object.entries(row.group).flat().join('|') || 'all';
      const inTable = spec.table.rows.find((each) => each.id === id);
      const { label = '', ...mark } = marks.get(id) ?? {};
      const text = JSON.stringify([
        inTable?.cells.filter((_, at) => spec.table.columns[at]?.rowHeader === false),
        inTable?.detail.filter(({ term }) => term !== 'In words'),
        { ...mark, id: '' },
      ]);
      const words = rowWords(row, section, reader).map(saidText).join(' ');
      expect(words).toMatch(reader === 'network' ? /^[^0-9]*$/ : /^[^0-9]*fewer than 5, or withheld\.$/);
      return label === '' ? text : text.replaceAll(label, '');
    });
}
