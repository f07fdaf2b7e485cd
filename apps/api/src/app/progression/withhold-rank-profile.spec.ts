import { type RankProfileAnswer } from '@muster/contracts';
import { withholdRankProfile } from './withhold-rank-profile';

type Row = RankProfileAnswer['rows'][number];

function row(rank: string, group: string, before: number, after: number, orAbove = false): Row {
  const side = (headcount: number) => ({
    ...{ status: 'shown' as const, headcount, share: 0.5, lower: 0.4, upper: 0.6, shareOfGroup: 0.1 },
  });
  return {
    ...{ rank, rankLabel: rank, orAbove, group, groupLabel: group, undeclared: false, smallNumber: false },
    ...{ before: side(before), after: side(after), changePoints: 1, changeLower: 0, changeUpper: 2 },
  };
}

function shown(rows: readonly Row[]): readonly (readonly [string, string, boolean])[] {
  const answer = { rows: [...rows] } as RankProfileAnswer;
  return withholdRankProfile(answer, 10)
    .rows.filter(({ after }) => after.status === 'shown')
    .map(({ rank, group, orAbove }) => [rank, group, orAbove] as const);
}

describe('the rank profile by a sensitive characteristic', () => {
  // By hand: four Sikh sergeants; along the rank and along the group the next smallest goes, which leaves the largest.
  it('leaves no cell from which a small one follows', () => {
    const rows = [
      ...[
        row('sergeant', 'christian', 60, 60),
        row('sergeant', 'muslim', 30, 30),
        row('sergeant', 'sikh', 12, 4),
      ],
      ...[
        row('constable', 'christian', 300, 300),
        row('constable', 'muslim', 90, 90),
        row('constable', 'sikh', 40, 40),
      ],
    ];

    expect(shown(rows)).toEqual([
      ['sergeant', 'christian', false],
      ['constable', 'christian', false],
    ]);
  });

  it('does not show a rank and above of a group of which a rank is missing', () => {
    const rows = [
      ...[row('sergeant', 'sikh', 4, 4), row('constable', 'sikh', 40, 40), row('inspector', 'sikh', 50, 50)],
      row('sergeant', 'sikh', 54, 54, true),
    ];

    expect(shown(rows)).toEqual([['inspector', 'sikh', false]]);
  });

  it('gives no number of a withheld cell at either date', () => {
    const answer = { rows: [row('sergeant', 'sikh', 12, 4)] } as RankProfileAnswer;
    const nothing = {
      status: 'withheld',
      headcount: null,
      share: null,
      lower: null,
      upper: null,
      shareOfGroup: null,
    };

    expect(withholdRankProfile(answer, 10).rows[0]).toMatchObject({
      ...{ before: nothing, after: nothing, changePoints: null, changeLower: null, changeUpper: null },
    });
  });
});
