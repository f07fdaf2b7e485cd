import { type PublishedSection } from '@muster/contracts';
import { aPublishedFigure as shown, aWithheldFigure as withheld } from '../../fixtures/a-published-figure';
import { aPublishedRow } from '../../fixtures/a-published-row';
import { publishedCountsSection, publishedSharesSection } from '../../fixtures/published-sections';
import { tellingRows } from './telling-rows';
import { widerCut } from './wider-cut';

const share = (code: string, gap: number, verdict: 'below' | 'above' | 'none') =>
  aPublishedRow(code, { share: shown(0.1), gap: shown(gap) }, { verdict });

const labelsOf = (rows: readonly { labels: Record<string, string> }[]) =>
  rows.map(({ labels }) => labels['ethnicity']);

describe('tellingRows', () => {
  it('puts groups below the population first, by their shown gap, and ties in the order of the alphabet', () => {
    const section: PublishedSection = {
      ...publishedSharesSection,
      rows: [
        share('other', -5, 'below'),
        share('white', 30, 'above'),
        share('mixed', 0, 'none'),
        share('asian', -5, 'below'),
        share('black', -9, 'below'),
      ],
    };

    expect(labelsOf(tellingRows(section))).toEqual(['Black', 'Asian', 'Other', 'White', 'Mixed']);
  });

  it('knows nothing of a group that is not shown', () => {
    const rows = [aPublishedRow('black', { share: withheld, gap: shown(-30) }, { verdict: 'below' })];

    expect(tellingRows({ ...publishedSharesSection, rows })).toEqual([]);
  });
});

describe('widerCut', () => {
  const inRank = (rank: string, people: number | null) => ({
    ...aPublishedRow(null, { headcount: people === null ? withheld : shown(people) }),
    ...{ group: { rank }, labels: { rank } },
  });
  const black = (rank: string) => ({
    ...aPublishedRow('black', { headcount: withheld }),
    group: { rank, ethnicity: 'black' },
  });

  it('is the smallest shown group that holds one of the section, and not everybody where a part is shown', () => {
    const section: PublishedSection = {
      ...publishedCountsSection,
      rows: [
        aPublishedRow(null, { headcount: shown(2000) }),
        ...[inRank('sergeant', 300), inRank('inspector', 80), inRank('chief-inspector', null)],
        ...[black('sergeant'), black('inspector'), black('chief-inspector')],
      ],
    };

    expect(widerCut(section, [section])).toMatchObject({ count: 80, row: { group: { rank: 'inspector' } } });
  });

  it('is none where everything is withheld', () => {
    const section: PublishedSection = { ...publishedCountsSection, rows: [black('sergeant')] };

    expect(widerCut(section, [section])).toBeNull();
  });
});
