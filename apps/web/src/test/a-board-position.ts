import { type BoardPosition } from '@muster/contracts';

type Fact = BoardPosition['headlines'][number]['fact'];
type BoardNumber = Extract<Fact, { fact: 'commitments' }>['total'];

const LINK: BoardPosition['decisions'][number]['link'] = {
  path: '/representation',
  query: { force: 'EXMP', release: '2026-Q1', who: 'officer', by: 'ethnicity' },
  section: 'representation',
};
const number = (value: number, unit: BoardNumber['unit']): BoardNumber => ({
  ...{ value, unit },
  source: {
    ...{ kind: 'released', release: 'release-1', page: 'representation', section: 'representation' },
    ...{ column: 'share', row: { ethnicity: 'black' }, cells: ['2026-Q1 officer|stock||ethnicity=black'] },
    definition: 'published-figures',
  },
});
const share: Fact = {
  ...{ fact: 'share', workforceType: 'officer' },
  group: { dimension: 'ethnicity', code: 'black', label: 'Black' },
  ...{ share: number(0.04, 'share'), population: number(0.11, 'share'), gap: number(-7, 'points') },
  ...{ missing: null, verdict: 'below', change: 'no-clear-change', since: '2025-03-31' },
};

/** The same with everything withheld. */
export const WITHHELD_SHARE: Fact = {
  ...share,
  ...{ share: null, gap: null, verdict: null, change: null, since: null, missing: { status: 'withheld' } },
};

/** A board position of an invented force: one fact in every place. */
export function aBoardPosition(changes: Partial<BoardPosition> = {}): BoardPosition {
  const series: BoardPosition['questions'][number]['series'] = {
    step: 'quarter',
    points: [
      { asAt: '2025-09-30', figure: { status: 'shown', value: 0.03, lower: null, upper: null } },
      { asAt: '2025-12-31', figure: { status: 'withheld' } },
      { asAt: '2026-03-31', figure: { status: 'shown', value: 0.04, lower: null, upper: null } },
    ],
  };
  return {
    ...{ force: 'EXMP', forceName: 'Example Constabulary', synthetic: true, role: 'board' },
    release: {
      ...{ id: 'release-1', period: '2026-Q1', periodLabel: 'Q4 2025/26', asAt: '2026-03-31' },
      ...{ publishedAt: '2026-05-03T09:00:00.000Z', policy: '2026-1' },
    },
    checked: { people: 2 },
    next: { quarter: '2026-Q2', label: 'Q1 2026/27', by: '2026-08-14', overdue: false },
    age: { days: 40, staleAfter: 140 },
    headlines: [{ fact: share, link: LINK }],
    decisions: [
      {
        ...{ fact: share, rule: 'share-below-population', reason: 'share-below', threshold: 3, link: LINK },
        owner: { en: 'Recruitment lead', cy: 'Arweinydd recriwtio' },
      },
    ],
    questions: (['representative', 'progressing', 'leaving', 'trusted'] as const).map((id) => ({
      ...{ id, fact: share, state: 'no-clear-change', series, link: LINK },
    })),
    changes: [
      {
        ...{ kind: 'new-release', period: '2026-Q1', label: 'Q4 2025/26', before: 'Q2 2025/26' },
        publishedOn: '2026-05-03',
      },
    ],
    undecided: [],
    notShown: ['rounded', 'no-commitments'],
    codeVersion: '0.1.0',
    ...changes,
  };
}
