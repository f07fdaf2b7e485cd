import { type ReconciliationRow, summariseReconciliation } from './summarise-reconciliation';

const row = (changes: Partial<ReconciliationRow>): ReconciliationRow => ({
  what: 'event',
  code: 'left-twice',
  feed: null,
  count: 1,
  rows: null,
  after: null,
  upto: null,
  ...changes,
});

describe('summariseReconciliation', () => {
  it('says nothing but zeros where nothing was found', () => {
    expect(summariseReconciliation('EXMP', [])).toEqual({
      force: 'EXMP',
      ...{ snapshots: 0, feeds: 0, events: 0, agree: 0, contradict: 0, notChecked: 0 },
      contradictions: [],
      unchecked: [],
    });
  });

  it('puts counts of several feeds into one sentence and keeps their rows apart', () => {
    const { contradictions } = summariseReconciliation('EXMP', [
      row({ feed: 'one', count: 1_200, rows: [2, 3] }),
      row({ feed: 'two', count: 1, rows: [7] }),
    ]);

    expect(contradictions).toEqual([
      {
        code: 'left-twice',
        message: '1,201 events of a leaver who had left before and not come back.',
        repair: 'Remove one of the two, or add the return as a rejoiner.',
        count: 1_201,
        rows: [
          { feed: 'one', count: 1_200, rows: [2, 3] },
          { feed: 'two', count: 1, rows: [7] },
        ],
        missing: [],
      },
    ]);
  });

  it('counts joiners and rejoiners without event together, and acting with what changes a status', () => {
    const { contradictions } = summariseReconciliation(
      'EXMP',
      ['joiner', 'rejoiner', 'acting-up', 'career-break-end'].map((code) => row({ what: 'flow', code })),
    );

    expect(contradictions.map(({ code, count, rows }) => [code, count, rows])).toEqual([
      ['joiner-without-event', 2, []],
      ['status-without-event', 2, []],
    ]);
  });

  it('says between which snapshots events are missing, the earliest first and each pair of days once', () => {
    const between = (code: string, after: string, upto: string, count: number) =>
      row({ what: 'flow', code, after, upto, count });
    const { contradictions } = summariseReconciliation('EXMP', [
      between('rejoiner', '2026-02-28', '2026-03-31', 2),
      between('joiner', '2026-02-28', '2026-03-31', 3),
      between('joiner', '2026-01-31', '2026-02-28', 1),
    ]);

    expect(contradictions).toMatchObject([
      {
        code: 'joiner-without-event',
        count: 6,
        missing: [
          { after: '2026-01-31', upTo: '2026-02-28', count: 1 },
          { after: '2026-02-28', upTo: '2026-03-31', count: 5 },
        ],
      },
    ]);
  });

  it('throws on an outcome that has no words', () => {
    expect(() => summariseReconciliation('EXMP', [row({ code: 'no-such' })])).toThrow(
      'An outcome without words',
    );
  });
});
