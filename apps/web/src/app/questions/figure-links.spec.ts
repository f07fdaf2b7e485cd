import { type FiguresAbout } from '@muster/contracts';
import { figureLinks } from './figure-links';

const about: FiguresAbout = {
  ...{
    forceName: 'Example',
    synthetic: true,
    measured: 'ethnicity',
    dimensionLabels: {},
    people: 'officers',
  },
  ...{ population: '', definition: '', denominator: '', groupingDefinition: null, intervalMethod: '' },
  ...{ methods: [], notes: [], codeVersion: '1' },
  snapshots: [{ id: 'a', asAt: '2025-03-31', publishedAt: '2025-04-02T00:00:00.000Z', rows: 5 }],
};

describe('figureLinks', () => {
  it('leads to the method, the groups and each snapshot', () => {
    expect(figureLinks('How it is measured', 'ethnicity-5-plus-1', about)).toEqual([
      { text: 'How it is measured', path: '/about/methods' },
      { text: 'Definition of the groups', path: '/about/definitions/ethnicity-5-plus-1' },
      { text: 'The snapshot of 31 March 2025', path: '/data/a' },
    ]);
  });

  it('leads to no groups where every category stands alone, and to no snapshot before an answer', () => {
    expect(figureLinks('How it is measured', null, undefined)).toHaveLength(1);
  });
});
