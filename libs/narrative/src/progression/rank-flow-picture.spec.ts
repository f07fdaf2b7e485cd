import { type RankFlowsAnswer } from '@muster/contracts';
import { aboutOfficers } from '../../fixtures/about-officers';
import { expectPlain } from '../../fixtures/expect-plain';
import { rankFlowPicture } from './rank-flow-picture';

const answer: RankFlowsAnswer = {
  ...{ metric: 'rank-flows', force: 'EXMP', from: '2021-05-02', to: '2022-01-09', workforceType: 'officer' },
  ...{ status: 'shown', reason: null, about: aboutOfficers },
  places: [
    { code: 'inspector', label: 'Inspector', atStart: 50, atEnd: 54 },
    { code: 'sergeant', label: 'Sergeant', atStart: 200, atEnd: 210 },
    { code: 'constable', label: 'Constable', atStart: 1_900, atEnd: 1_950 },
    { code: 'joined', label: 'Joined', atStart: 180, atEnd: 0 },
    { code: 'left', label: 'Left', atStart: 0, atEnd: 116 },
  ],
  moves: [
    { from: 'constable', to: 'constable', kind: 'stayed', people: 1_770 },
    { from: 'constable', to: 'sergeant', kind: 'up', people: 24 },
    { from: 'sergeant', to: 'inspector', kind: 'up', people: 6 },
    { from: 'sergeant', to: 'constable', kind: 'down', people: 2 },
    { from: 'sergeant', to: 'left', kind: 'left', people: 12 },
    { from: 'inspector', to: 'left', kind: 'left', people: 4 },
    { from: 'constable', to: 'left', kind: 'left', people: 100 },
    { from: 'joined', to: 'constable', kind: 'joined', people: 1_180 },
  ],
};

describe('rankFlowPicture', () => {
  it('draws who moved, the small moves together, and keeps the total', () => {
    const picture = rankFlowPicture(answer);
    if (!picture) throw new Error('there are moves');

    // By hand: 24 + 12 + 100 + 1,180 drawn; 6 + 2 + 4 = 12 together; 1,328 in all.
    expect(picture.bands.map(({ from, to, value }) => [from, to, value])).toEqual([
      ['Sergeant', 'Left', 12],
      ['Constable', 'Sergeant', 24],
      ['Constable', 'Left', 100],
      ['Joined', 'Constable', 1_180],
      ['Other moves', 'Other moves', 12],
    ]);
    expect(picture.places).toEqual(['Inspector', 'Sergeant', 'Constable', 'Joined', 'Left', 'Other moves']);
    expect(picture.title).toBe('1,328 officers moved between ranks, in or out');
    expect(picture.sentences).toEqual([
      'The largest move was from Joined to Constable: 1,180 officers.',
      '12 officers are in other moves, which stand together.',
    ]);
    expectPlain(picture);
  });

  it('says why large moves stand together: there are more places than can be told apart', () => {
    const ranks = [
      'Constable',
      'Sergeant',
      'Inspector',
      'Chief inspector',
      'Superintendent',
      'Chief',
      'Head',
    ];
    const moves = ranks.map((rank, at) => ({
      ...{ from: rank, to: ranks[at + 1] ?? 'Left', kind: 'up' as const, people: 110 - 10 * at },
    }));
    const places = [...ranks, 'Left'].map((label) => ({ code: label, label, atStart: 500, atEnd: 500 }));
    const picture = rankFlowPicture({ ...answer, places, moves });
    if (!picture) throw new Error('there are moves');

    // Six moves name twelve places. The seventh, of 50, stands with the next smallest, of 60.
    expect(picture.bands.at(-1)).toMatchObject({ from: 'Other moves', value: 110 });
    expect(picture.notes[0]).toBe(
      'Only 12 beginnings and ends can be told apart, so the smallest of the larger moves are other moves too.',
    );
    expectPlain(picture);
    expect(rankFlowPicture(answer)?.notes.join(' ')).not.toContain('beginnings and ends');
  });

  it('tells nothing from which a small move follows: no totals of places, nor of kinds', () => {
    const picture = rankFlowPicture(answer);
    const told = JSON.stringify([picture?.table, picture?.csv, picture?.sentences, picture?.title]);

    for (const number of ['"4"', '"6"', '"2"', '1,900', '116', '210']) expect(told).not.toContain(number);
  });

  it('draws nothing of few, of nobody and of what is not held', () => {
    const few = answer.moves.filter(({ people }) => people < 5);

    expect(rankFlowPicture({ ...answer, moves: few })).toBeNull();
    expect(rankFlowPicture({ ...answer, moves: [] })).toBeNull();
    expect(rankFlowPicture({ ...answer, moves: answer.moves.slice(0, 1) })).toBeNull();
    expect(
      rankFlowPicture({ ...answer, status: 'not-held', reason: 'Not held.', places: [], moves: [] }),
    ).toBeNull();
  });
});
