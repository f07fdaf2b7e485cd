import { aPublishedAnswer } from '../../fixtures/a-published-answer';
import { aPublishedFigure as shown } from '../../fixtures/a-published-figure';
import { aPublishedRow } from '../../fixtures/a-published-row';
import { publishedCurveSection, publishedSharesSection } from '../../fixtures/published-sections';
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

describe('the statements of a section', () => {
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
