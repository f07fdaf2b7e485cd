import { type PackCommitment } from '../commitments/pack-commitment';
import { commitmentsBlock } from './commitments-block';

const Q2 = { label: 'Q2 2025/26', from: '2025-07-01', to: '2025-09-30' };

function line(
  reference: string,
  kind: PackCommitment['kind'],
  word: 'Green' | 'Amber' | null,
): PackCommitment {
  const rating = word === 'Green' ? 'green' : 'amber';
  return {
    ...{ reference, kind, title: 'Keep colleagues', forum: null, owner: null, nextStep: null, due: null },
    ...{ evidence: [], warnings: [] },
    rating: word && { rating, word, meaning: 'What it means.', period: Q2 },
  };
}

function told(commitments: readonly PackCommitment[], meeting: string | null) {
  const about = { id: 'commitments', force: 'EXMP', period: '2025-Q3', meeting };
  const { subtitle, sentences, table } = commitmentsBlock({ commitments, missing: [] }, about);
  return {
    subtitle,
    sentences: sentences.map((runs) => runs.map(({ text }) => text).join('')),
    rows: (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text)),
  };
}

describe('commitments in a pack', () => {
  // Counted by hand; the first sentence is the headline of the board position.
  it('are counted a kind at a time', () => {
    const lines = [
      ...[line('1', 'commitment', 'Amber'), line('2', 'commitment', 'Green'), line('3', 'commitment', null)],
      ...[line('4', 'recommendation', 'Amber'), line('5', 'target', 'Green')],
    ];
    const { subtitle, sentences, rows } = told(lines, '2026-02-24');

    expect(subtitle).toBe('3 commitments, 1 recommendation and 1 target, at the meeting of 24 February 2026');
    expect(sentences).toEqual([
      '1 of 3 commitments is not on track (Amber). None is Red. 1 is not rated. Rated for Q2 2025/26.',
      '1 of 1 recommendation is not on track (Amber). None is Red. Rated for Q2 2025/26.',
      'None of 1 target is Amber or Red. Rated for Q2 2025/26.',
      'The period of the oldest rating ended 147 days before this meeting.',
    ]);
    expect(rows.map(([, kind]) => kind)).toEqual([
      ...['Commitment', 'Commitment', 'Commitment', 'Recommendation', 'Target'],
    ]);
  });

  it.each([
    ['2025-10-01', 'Rated for Q2 2025/26, 1 day before this meeting.', 'ended 1 day before this meeting.'],
    [
      '2025-09-30',
      'Rated for Q2 2025/26, which ends on the day of this meeting.',
      'ends on the day of this meeting.',
    ],
  ])('tell the age of a rating at a meeting on %s', (meeting, rated, oldest) => {
    const { sentences, rows } = told([line('1', 'commitment', 'Amber')], meeting);
    expect(rows[0]?.[5]).toBe(rated);
    expect(sentences.at(-1)).toBe(`The period of the oldest rating ${oldest}`);
  });

  it('have the period alone without a meeting, and say when there are none', () => {
    expect(told([line('1', 'commitment', 'Amber')], null).rows[0]?.[5]).toBe('Q2 2025/26');
    expect(told([], null)).toEqual({
      ...{ subtitle: '0 commitments', rows: [] },
      sentences: ['The register has none of these commitments.'],
    });
  });
});
