import { type PublishedSection } from '@muster/contracts';
import { aPublishedAnswer } from '../../fixtures/a-published-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import {
  boundsSection,
  declarationByUnitSection,
  declarationOverTimeSection,
  declarationSection,
} from '../../fixtures/quality-sections';
import { publishedChart } from '../published/published-chart';
import { publishedFacts } from '../published/published-facts';

const SECTIONS = [declarationSection, declarationByUnitSection, declarationOverTimeSection, boundsSection];
const chartOf = (section: PublishedSection, role: 'board' | 'network' = 'board') =>
  publishedChart(section, { ...aPublishedAnswer(SECTIONS, role), page: 'quality' });
const cells = (section: PublishedSection, at: number) =>
  chartOf(section).table.rows[at]?.cells.map(({ text }) => text);

describe.each(SECTIONS.map((section) => [section.id, section] as const))('the figure %s', (_id, section) => {
  it.each(['board', 'network'] as const)('keeps to what every figure keeps to, for the %s', (role) => {
    expectPlain(chartOf(section, role));
  });
});

describe('the figures of declaration', () => {
  it('do not claim for what is worked out from several counts that it is out by no more than one of them', () => {
    const [, disability] = chartOf(declarationSection).table.rows;
    const words = disability?.detail.find(({ term }) => term === 'Declared')?.text;

    expect(words).toBe('About 660, worked out from rounded counts: it can be out by more than one of them.');
  });

  it('say level and target, and keep a right apart from a gap', () => {
    expect(chartOf(declarationSection).sentences).toEqual([
      'Ethnicity is declared by 83% of officers (about 1,000 of about 1,210). That is below the target of 95%. The rate rose since the release before.',
      'Disability is declared by 55% of officers (about 660 of about 1,210). That is below the target of 75%.',
      'About 50 officers chose not to say their ethnicity; for about 160 nothing is recorded.',
    ]);
  });

  it('say below the gate that only who has declared may be said', () => {
    expect(cells(declarationSection, 0)?.at(-1)).toBe('Yes');
    expect(cells(declarationSection, 1)?.at(-1)).toBe('No, below 60%');
    // Not known, which is not the same as a group that does not exist.
    expect(cells(declarationSection, 2)?.at(-1)).toBe('[x]');
  });

  it('draw the target, and a labelled gap where the rate is withheld', () => {
    const chart = chartOf(declarationSection);
    if (chart.kind !== 'interval') throw new Error('a dot with its range is due');
    const marks = chart.panels.flatMap((panel) => panel.marks);

    expect(marks.map(({ label, value, baseline }) => [label, value, baseline])).toEqual([
      ['Ethnicity', 0.83, 0.95],
      ['Disability', 0.55, 0.75],
      ['Sex', null, null],
      ['Religion', null, 0.75],
    ]);
    expect(marks[0]?.spoken).toContain('target 95%');
    expect(chart.key.map(({ text }) => text)).toContain('Target');
  });

  it('name no unit in a sentence, and never order units by their rates', () => {
    const { sentences, table, title } = chartOf(declarationByUnitSection);

    expect(title).toBe('Ethnicity declared, by unit');
    expect(sentences).toEqual(['Ethnicity is declared by 75% to 95% of officers in the units shown.']);
    expect(table.rows.map((row) => row.cells[1]?.text)).toEqual(['East', 'North', 'South', 'West']);
  });

  it('draw lines over time with the target as a level', () => {
    const chart = chartOf(declarationOverTimeSection);
    if (chart.kind !== 'trend') throw new Error('lines are due');

    expect(chart.title).toBe('Declaration rates over time');
    expect(chart.table.columns.map(({ header }) => header)).toContain('Target (%)');
    expect(JSON.stringify(chart)).not.toMatch(/Population|of the population/);
  });
});

describe('the table of supposed verdicts', () => {
  it('has one row a group, withheld ones last, and says which verdict would survive', () => {
    expect(chartOf(boundsSection).title).toBe('Some verdicts rest on those who have not declared');
    expect(chartOf(boundsSection).subtitle).toMatch(/^Share of officers by ethnicity, /);
    expect([0, 1, 2].map((at) => cells(boundsSection, at))).toEqual([
      [
        'Asian',
        '6',
        '6',
        'Below the population',
        '7',
        'Below the population',
        '8',
        'Below the population',
        'Yes',
      ],
      ['Black', '6', '6', 'Cannot tell', '7', 'Below the population', '8', 'Above the population', 'No'],
      ['Mixed', '4', ...Array<string>(7).fill('[c]')],
    ]);
  });

  it('says so in sentences, with what cannot tell does not mean', () => {
    expect(chartOf(boundsSection).sentences).toEqual([
      'Some of the verdicts shown would survive whatever those without an answer had said. Others would not.',
      'Black officers: cannot tell among those who declared; below the population if nobody else belonged, above the population if everybody did. This does not mean there is no disparity.',
    ]);
  });
});

describe('the main facts of the page', () => {
  it('are those of the characteristics and of the verdicts', () => {
    const facts = publishedFacts({ ...aPublishedAnswer(SECTIONS), page: 'quality' });

    expect(facts[0]).toMatch(/^30 September 2025\. Ethnicity is declared by 83% of officers/);
    expect(facts.join(' ')).toContain('verdicts');
    expect(facts.join(' ')).not.toMatch(/North|South|East|West/);
  });
});
