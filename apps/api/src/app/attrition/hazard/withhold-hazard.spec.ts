import { type HazardAnswer, type HazardRow } from '@muster/contracts';
import { withholdHazard } from './withhold-hazard';

function rowOf(code: string, people: number, leavers: number): HazardRow {
  const ratio = {
    ...({ status: 'shown', reason: null, ratio: 1.2, lower: 0.9, upper: 1.6 } as const),
    ...{ p: 0.2, pAdjusted: 0.2, covariates: 1, steady: null },
  };
  return {
    ...{ group: { religion: code }, labels: { religion: code }, isComparator: code === 'none' },
    ...{ smallNumber: false, people, leavers, unadjusted: ratio, adjusted: ratio },
    logRank: { status: 'shown', reason: null, statistic: 1, degreesOfFreedom: 1, p: 0.3 },
  };
}

function answerOf(rows: readonly HazardRow[]): HazardAnswer {
  return {
    ...({ metric: 'hazard', force: 'EXMP', from: '2020-12-31', asAt: '2023-12-31', grouping: null } as const),
    ...{ by: ['religion'], route: { code: 'all', label: 'Leaving by any route' } },
    comparator: { dimension: 'religion', code: 'none', label: 'none' },
    ...{ adjustments: [], strata: null, rows: [...rows] },
    family: {
      ...{ method: 'benjamini-hochberg', name: 'hazard ratios', size: 2 * rows.length },
      members: rows.flatMap(({ labels }) => [`${labels['religion']}`, `${labels['religion']}, adjusted`]),
    },
    about: {
      ...{
        forceName: 'Example',
        synthetic: true,
        measured: 'religion',
        dimensionLabels: {},
        people: 'officers',
      },
      ...{ population: '', definition: '', denominator: '', groupingDefinition: null, intervalMethod: '' },
      ...{ methods: [], snapshots: [], notes: [], codeVersion: '' },
    },
  };
}

const shown = (answer: HazardAnswer) =>
  answer.rows.flatMap(({ group, people }) => (people === null ? [] : [group['religion']]));

describe('withholdHazard', () => {
  it('leaves an answer of large groups as it is', () => {
    const answer = answerOf([rowOf('none', 200, 60), rowOf('a', 80, 20), rowOf('b', 60, 15)]);

    expect(withholdHazard(answer, 10)).toEqual(answer);
  });

  it('takes out a group of few leavers, and one more so that it does not follow', () => {
    const withheld = withholdHazard(
      answerOf([rowOf('none', 200, 60), rowOf('a', 80, 4), rowOf('b', 90, 15), rowOf('c', 95, 25)]),
      10,
    );

    expect(shown(withheld)).toEqual(['none', 'c']);
    expect(withheld.rows[1]).toMatchObject({
      ...{ people: null, leavers: null, unadjusted: { status: 'withheld', ratio: null } },
      ...{ adjusted: { p: null }, logRank: { statistic: null } },
    });
  });

  it('adjusts p-values for the groups that are told, and not for those that went', () => {
    const rows = [rowOf('none', 200, 60), rowOf('a', 80, 4), rowOf('b', 90, 15), rowOf('c', 95, 25)];
    const { family, rows: told } = withholdHazard(answerOf(rows), 10);

    // By hand: two groups with two models each are left, all with p = 0.2.
    expect(family).toMatchObject({ name: 'hazard ratios', size: 4 });
    expect(family?.members).toEqual(['none', 'none, adjusted', 'c', 'c, adjusted']);
    expect(told[3]).toMatchObject({
      unadjusted: { ratio: 1.2, p: 0.2, pAdjusted: 0.2 },
      adjusted: { ratio: 1.2, p: 0.2, pAdjusted: 0.2 },
    });
  });

  it('takes out a group of whom nearly all left', () => {
    expect(
      shown(
        withholdHazard(
          answerOf([rowOf('none', 200, 60), rowOf('a', 80, 78), rowOf('b', 90, 15), rowOf('c', 95, 25)]),
          10,
        ),
      ),
    ).not.toContain('a');
  });

  it('says nothing where the comparator is withheld', () => {
    const withheld = withholdHazard(
      answerOf([rowOf('none', 200, 3), rowOf('a', 300, 80), rowOf('b', 250, 60)]),
      10,
    );

    expect(shown(withheld)).toEqual([]);
    expect(withheld.comparator).toBeNull();
  });
});
