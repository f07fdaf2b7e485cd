import { type PublishedSection } from '@muster/contracts';
import { aPublishedAnswer } from '../../fixtures/a-published-answer';
import {
  publishedCountsSection,
  publishedRatesSection,
  publishedRatiosSection,
  publishedSections,
  publishedSharesSection,
  publishedTrendSection,
} from '../../fixtures/published-sections';
import { findBannedWords } from '../words/find-banned-words';
import { toCsv } from '../tables/to-csv';
import { publishedCsv } from './published-csv';
import { publishedFacts } from './published-facts';
import { publishedNeeded } from './published-needed';

/** Every group withheld; everybody too, unless `everybody`. */
const hidden = (section: PublishedSection, everybody = false): PublishedSection => ({
  ...section,
  rows: section.rows.map((row) =>
    everybody && Object.keys(row.group).length === 0
      ? row
      : {
          ...row,
          figures: Object.fromEntries(
            Object.keys(row.figures).map((id) => [id, { status: 'withheld' as const }]),
          ),
        },
  ),
  lines: section.lines.map((line) => ({
    ...line,
    points: line.points.map((point) => ({ ...point, figure: { status: 'withheld' } })),
  })),
});

describe('publishedFacts', () => {
  it('gives each section its first word, with its time, says nothing twice and has no more than six', () => {
    const facts = publishedFacts(aPublishedAnswer(publishedSections));

    expect(facts).toHaveLength(6);
    expect(facts[0]).toMatch(/^30 September 2025\. About 2,000 officers\./);
    expect(facts.filter((fact) => fact.startsWith('April to September 2025. '))).toEqual([
      'April to September 2025. About 120 officers left: 6% of an average of about 2,000. About 40 Black officers left: 8% of an average of about 500. The figure for Black officers rose since the period before.',
      'April to September 2025. Black officers were more likely to leave than White officers: relative likelihood 1.60 (approximate range 1.10 to 2.33), a clear difference.',
    ]);
  });

  it('says to a network what may be said when everything is withheld: the smallest wider group', () => {
    const answer = aPublishedAnswer([hidden(publishedCountsSection, true)], 'network');

    expect(publishedFacts(answer)).toEqual([
      '30 September 2025. The figures of these groups are not shown, to protect confidentiality. About 2,000 officers.',
    ]);
  });

  it('finds the wider group in another section of the same people', () => {
    const answer = aPublishedAnswer(
      [hidden(publishedSharesSection), hidden(publishedCountsSection, true)],
      'board',
    );

    expect(publishedFacts(answer)[0]).toBe(
      '30 September 2025. The figures of these groups are fewer than 5, or withheld. About 2,000 officers.',
    );
  });

  it('says that nothing can be shown where no wider group is', () => {
    expect(publishedFacts(aPublishedAnswer([hidden(publishedTrendSection)], 'network'))).toEqual([
      'The figures of these groups are not shown, to protect confidentiality. No wider group can be shown either.',
    ]);
  });

  it('tells no change that the answer does not tell', () => {
    const quiet = { ...publishedTrendSection, rows: [] };

    expect(publishedFacts(aPublishedAnswer([quiet])).join(' ')).not.toMatch(/rose|fell|change|higher|lower/);
  });
});

describe('publishedFacts of what is not available', () => {
  it('tells counts where there is no rate', () => {
    const section: PublishedSection = {
      ...publishedRatesSection,
      rows: publishedRatesSection.rows.map((row) => ({
        ...row,
        verdict: null,
        figures: { ...row.figures, rate: { status: 'not-available' } },
      })),
    };

    expect(publishedFacts(aPublishedAnswer([section]))).toEqual([
      'April to September 2025. About 40 Black officers left.',
      'About 60 White officers left.',
      'No rates are available for this period.',
    ]);
  });

  it.each([
    ['not-available', 'No figures are available for this period.'],
    ['not-held', 'Ethnicity is not held in the files.'],
  ] as const)('says that figures are %s', (status, words) => {
    const section: PublishedSection = {
      ...publishedCountsSection,
      rows: publishedCountsSection.rows.map((row) => ({ ...row, figures: { headcount: { status } } })),
    };

    expect(publishedFacts(aPublishedAnswer([section]))).toEqual([`30 September 2025. ${words}`]);
  });
});

describe('publishedNeeded', () => {
  const needed = publishedNeeded(aPublishedAnswer(publishedSections, 'network'));

  it('names release, snapshot, policy, rounding, holding, symbols and ranges', () => {
    expect(needed).toEqual([
      'The figures come from the release Q2 2025/26 of Example Constabulary (synthetic), published on 12 November 2025.',
      'People in post are counted as at 30 September 2025, from the snapshot of that day.',
      'Counts are rounded up or down to a multiple of 5.',
      'A count of 15 reads: about 15 (usually within 2, never more than 6 out).',
      'Each count is rounded by itself, so parts may not add up.',
      'A figure stays as it was until at least three people have moved in or out.',
      '[c] means: not shown, to protect confidentiality. Which of its reasons holds is never told.',
      '[z] means: does not exist in this workforce type. It never means that nobody is there.',
      '[x] means: not available.',
      '[u] means: the interval is too wide to compare.',
      'Percentages are whole numbers worked out from the rounded counts. None is given for fewer than about 25 people.',
      'A gap is rounded by itself, so it can differ by one point from the two percentages beside it.',
      'Ranges are approximate 95% ranges. They allow for chance and for the rounding.',
      'A rise or fall is told only where rounding and held figures could not have made it.',
      'Cannot tell: This does not mean there is no disparity.',
      'The chart over time is a run chart, without natural limits: most people are the same from quarter to quarter.',
      'Curves are made from fixed bands of service, so that no step tells of one person.',
      'The policy is version 2026-1; docs/methods/disclosure.md explains it.',
      'How the figures are worked out: docs/methods/representation-share.md.',
      'How the figures are worked out: docs/methods/leaver-rates.md.',
      'How the figures are worked out: docs/methods/retention.md.',
    ]);
  });

  it('keeps to plain words and short sentences for every role', () => {
    for (const role of ['plan-lead', 'board', 'network', 'analyst'] as const) {
      for (const note of publishedNeeded(aPublishedAnswer(publishedSections, role))) {
        expect(findBannedWords(note)).toEqual([]);
        for (const sentence of note.split(/(?<=\.) (?=[A-Z])/)) {
          expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
        }
      }
    }
  });

  it('speaks of a run chart where there is a chart over time, however long', () => {
    const points = Array.from({ length: 12 }, (_, at) => ({
      asAt: `20${10 + at}-09-30`,
      years: null,
      figure: { status: 'withheld' as const },
    }));
    const long = {
      ...publishedTrendSection,
      lines: publishedTrendSection.lines.map((line) => ({ ...line, points })),
    };

    expect(publishedNeeded(aPublishedAnswer([long])).join(' ')).toContain('run chart');
    expect(publishedNeeded(aPublishedAnswer([publishedRatiosSection])).join(' ')).not.toContain('run chart');
  });
});

describe('publishedCsv', () => {
  const { fileName, rows } = publishedCsv(aPublishedAnswer([publishedRatiosSection], 'network'));

  it('has a row for each figure, rounded as in the table, with its range and status', () => {
    expect(fileName).toBe('muster-representation-example-2025-Q3-network.csv');
    expect(rows[0]?.join(',')).toBe(
      'Section,Measure,When,Part,Group,Figure,Unit,Value,Approximate range from,Approximate range to,Status',
    );
    expect(rows).toContainEqual([
      ...['leavers-ratios', 'leavers', 'April to September 2025', 'All', 'Black'],
      ...['Leaver rate', '%', '8', '6', '11', 'shown'],
    ]);
    expect(rows).toContainEqual([
      ...['leavers-ratios', 'leavers', 'April to September 2025', 'All', 'Black'],
      ...['Relative likelihood', 'ratio', '1.60', '1.10', '2.33', 'shown'],
    ]);
  });

  it('has the symbol in place of every number of a withheld figure, last', () => {
    expect(rows.slice(-3).map((row) => row.slice(4))).toEqual([
      ['Mixed', 'Leavers', 'people', '[c]', '[c]', '[c]', 'withheld'],
      ['Mixed', 'Leaver rate', '%', '[c]', '[c]', '[c]', 'withheld'],
      ['Mixed', 'Relative likelihood', 'ratio', '[c]', '[c]', '[c]', 'withheld'],
    ]);
    expect(toCsv(rows).split('\r\n')).toHaveLength(rows.length + 1);
  });
});
