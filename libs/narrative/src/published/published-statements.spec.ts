import { type PublishedSection } from '@muster/contracts';
import { aPublishedAnswer } from '../../fixtures/a-published-answer';
import { aPublishedFigure as shown } from '../../fixtures/a-published-figure';
import { aPublishedRow } from '../../fixtures/a-published-row';
import { saidText } from '../said/said-text';
import {
  publishedCurveSection,
  publishedRatiosSection,
  publishedSharesSection,
} from '../../fixtures/published-sections';
import { publishedStatements } from './published-statements';

const absent = { status: 'not-available' } as const;

/** Three cells print 85, three 4, and one of them is a population. */
const SAME_NUMBERS = {
  ...publishedSharesSection,
  rows: [
    aPublishedRow(
      'black',
      {
        ...{ headcount: shown(85), declared: shown(1980), share: shown(0.04) },
        ...{ population: shown(0.11), gap: shown(-7) },
      },
      { verdict: 'below' },
    ),
    aPublishedRow(
      'mixed',
      {
        ...{ headcount: shown(70), declared: shown(1980), share: shown(0.04) },
        ...{ population: shown(0.04), gap: shown(0) },
      },
      { verdict: 'none' },
    ),
    aPublishedRow('unknown', {
      ...{ headcount: shown(85), declared: absent, share: absent, population: absent, gap: absent },
    }),
  ],
};

function placesOf(section: typeof SAME_NUMBERS): readonly string[] {
  return publishedStatements(section, aPublishedAnswer([section], 'board')).map((said) =>
    said
      .flatMap(({ text, cell }) => (cell === null ? [] : [`${text} ${cell.row} ${cell.column}`]))
      .join('; '),
  );
}

function textsOf(section: PublishedSection): readonly string[] {
  return publishedStatements(section, aPublishedAnswer([section], 'board')).map(saidText);
}

describe('the statements of a section', () => {
  it('tell a change beside the earlier share, whose column names the day', () => {
    const figures = { headcount: shown(80), declared: shown(1980), share: shown(0.04), before: shown(0.03) };
    const section: PublishedSection = {
      ...publishedSharesSection,
      columns: [
        ...publishedSharesSection.columns,
        { id: 'before', label: 'Share on 30 September 2024', unit: 'share' },
      ],
      rows: [aPublishedRow('black', figures, { change: 'no-clear-change' })],
    };

    expect(textsOf(section)).toEqual([
      'Black officers are 4% of declared officers (about 80 of about 1,980). Share on 30 September 2024: 3%, no clear change.',
    ]);
    const risen = { ...section, rows: [aPublishedRow('black', figures, { change: 'rose' })] };
    expect(textsOf(risen)[0]).toMatch(/ Share on 30 September 2024: 3%, a clear rise since\.$/);
  });

  it('call those whose share changed what they are counted as', () => {
    const figures = { headcount: shown(80), declared: shown(1980), share: shown(0.04) };
    const section: PublishedSection = {
      ...publishedSharesSection,
      measure: 'joiners',
      rows: [aPublishedRow('black', figures, { change: 'rose' })],
    };

    expect(textsOf(section)[0]).toMatch(/ The figure for Black joiners rose since the period before\.$/);
  });

  it('do not say that no rate is available where the rate of the comparator is', () => {
    const hidden = { status: 'withheld' } as const;
    const section: PublishedSection = {
      ...publishedRatiosSection,
      rows: [
        aPublishedRow('black', { events: hidden, atRisk: shown(160), rate: hidden, ratio: hidden }),
        aPublishedRow('white', {
          ...{ events: shown(60), atRisk: shown(1200), rate: shown(0.05), ratio: absent },
        }),
      ],
    };

    expect(textsOf(section)).toEqual([
      expect.stringMatching(/^The figures of these groups are fewer than 5, or withheld\./) as string,
    ]);
  });

  it('say of equal numbers in which row and column each stands', () => {
    expect(placesOf(SAME_NUMBERS)).toEqual([
      '4% ethnicity|black share; 85 ethnicity|black headcount; 1,980 ethnicity|black declared; 11% ethnicity|black population; 7 points ethnicity|black gap',
      '4% ethnicity|mixed share; 70 ethnicity|mixed headcount; 1,980 ethnicity|mixed declared; 4% ethnicity|mixed population',
      '85 ethnicity|unknown headcount',
    ]);
  });

  it('say no place of years of service, which are no figure', () => {
    const [first] = publishedStatements(
      publishedCurveSection,
      aPublishedAnswer([publishedCurveSection], 'board'),
    );
    expect(first).toEqual([
      { text: expect.stringMatching(/ up to five years of service\.$/) as string, cell: null },
    ]);
  });
});
