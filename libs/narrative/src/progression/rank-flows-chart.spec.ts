import { type RankFlowsAnswer } from '@muster/contracts';
import { aboutOfficers } from '../../fixtures/about-officers';
import { expectPlain } from '../../fixtures/expect-plain';
import { rankFlowsChart } from './rank-flows-chart';

const answer: RankFlowsAnswer = {
  ...{ metric: 'rank-flows', force: 'EXMP', from: '2021-05-02', to: '2022-01-09', workforceType: 'officer' },
  ...{ status: 'shown', reason: null, about: aboutOfficers },
  places: [
    { code: 'sergeant', label: 'Sergeant', atStart: 10, atEnd: 13 },
    { code: 'constable', label: 'Constable', atStart: 90, atEnd: 88 },
    { code: 'joined', label: 'Joined', atStart: 8, atEnd: 0 },
    { code: 'left', label: 'Left', atStart: 0, atEnd: 7 },
  ],
  moves: [
    { from: 'sergeant', to: 'sergeant', kind: 'stayed', people: 9 },
    { from: 'sergeant', to: 'constable', kind: 'down', people: 1 },
    { from: 'constable', to: 'sergeant', kind: 'up', people: 4 },
    { from: 'constable', to: 'constable', kind: 'stayed', people: 79 },
    { from: 'constable', to: 'left', kind: 'left', people: 7 },
    { from: 'joined', to: 'constable', kind: 'joined', people: 8 },
  ],
};

describe('rankFlowsChart', () => {
  const chart = rankFlowsChart(answer);

  it('counts who moved up, down, in and out', () => {
    expect(chart.title).toBe('4 officers moved up a rank, 1 down');
    expect(chart.sentences).toEqual([
      '4 officers moved up in rank and 1 moved down.',
      '8 joined, 7 left and 88 stayed where they were.',
    ]);
    expectPlain(chart);
  });

  it('lists every pair of places, then every kind of move over all places', () => {
    const cells = chart.table.rows.map((row) => row.cells.map(({ text }) => text));

    expect(cells[2]).toEqual(['Constable', '90', 'Sergeant', '13', 'Moved up', '4', '4.4']);
    expect(cells.slice(6).map((row) => [row[4], row[5]])).toEqual([
      ['Moved up', '4'],
      ['Moved down', '1'],
      ['Moved on the same level', '0'],
      ['Stayed', '88'],
      ['Joined', '8'],
      ['Left', '7'],
      ['Other move', '0'],
    ]);
  });

  it('says in words why there are no moves', () => {
    const none = rankFlowsChart({
      ...answer,
      ...{ status: 'not-held', reason: 'Not held at 2 May 2021: rank.', places: [], moves: [] },
    });

    expect(none.title).toBe('Moves between ranks');
    expect(none.sentences).toEqual(['Not held at 2 May 2021: rank.']);
    expect(none.table.rows).toEqual([]);
    expectPlain(none);
  });
});
