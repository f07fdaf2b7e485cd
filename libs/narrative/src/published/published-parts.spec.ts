import { type PublishedSection } from '@muster/contracts';
import { aPublishedAnswer } from '../../fixtures/a-published-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import {
  publishedDeclarationSection,
  publishedNetSection,
  publishedRatesSection,
  publishedRoutesSection,
  publishedSharesSection,
} from '../../fixtures/published-sections';
import { publishedChart } from './published-chart';

const chartOf = (section: PublishedSection) => publishedChart(section, aPublishedAnswer([section]));

describe('publishedChart of sections that are not groups alone', () => {
  it('tells a rate of everybody in each part by its name', () => {
    const spec = chartOf(publishedDeclarationSection);

    expect(spec.title).toBe('Declaration rate of officers by rank');
    expect(spec.subtitle).toBe(
      'Declaration rate of officers by rank, Example Constabulary (synthetic), 30 September 2025',
    );
    expect(spec.sentences).toEqual([
      'Declaration rate of officers (Sergeant): 90% (about 180 of about 200). There is no clear change for officers (Sergeant) since the period before.',
    ]);
    expectPlain(spec);
  });

  it('tells parts of everybody before groups', () => {
    const spec = chartOf(publishedRoutesSection);

    expect(spec.title).toBe('Leavers by leaving route and ethnicity');
    expect(spec.sentences[0]).toBe(
      'Resignation: about 60 officers left. Retirement: about 40 officers left. Resignation: about 60 Black officers left.',
    );
    expectPlain(spec);
  });

  it('says of a difference that it is one of two rounded counts', () => {
    const spec = chartOf(publishedNetSection);

    expect(spec.title).toBe('Joiners less leavers by ethnicity');
    expect(spec.sentences).toEqual(['About 15 Black officers joined and about 30 left.']);

    expect(spec.table.rows[0]?.cells.map(({ text }) => text)).toEqual(['Black', '15', '30', '−15']);
    expect(spec.table.rows[0]?.detail).toContainEqual({
      term: 'Joiners less leavers',
      text: 'About −15, a difference of two rounded counts.',
    });
    expectPlain(spec);
  });

  it('counts joiners as joiners', () => {
    const spec = chartOf({ ...publishedSharesSection, measure: 'joiners', when: 'April to September 2025' });

    expect(spec.sentences[0]).toBe(
      'Black joiners are 4% of declared joiners (about 80 of about 1,980). The population has 9%: Black joiners are 5 points below.',
    );
    expectPlain(spec);
  });

  it('has a band of p in the download alone, and none of a withheld row', () => {
    const spec = chartOf({
      ...publishedRatesSection,
      rows: publishedRatesSection.rows.map((row) => ({ ...row, test: '0.01-to-0.05' as const })),
    });

    expect(spec.csv.rows.map((row) => row.slice(-2))).toEqual([
      ['Band of p', 'Status'],
      ...Array.from({ length: 3 }, () => ['0.01 to 0.05', 'shown']),
      ['[x]', 'not-available'],
      ['[x]', 'withheld'],
    ]);
    expect(JSON.stringify([spec.table, spec.sentences, spec.notes])).not.toContain('0.05');
  });
});
