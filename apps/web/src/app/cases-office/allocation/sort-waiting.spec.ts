import { type WaitingCase } from '@muster/contracts';
import { sortWaiting } from './sort-waiting';

const waiting = (reference: string, acknowledgeBy: string, listener: string | null): WaitingCase => ({
  ...{ case: reference, reference, kind: 'leaving', openedOn: '2026-11-20', acknowledgeBy, late: false },
  ...{ listener, excluded: [], eligible: [] },
});

describe('sortWaiting', () => {
  it('puts what waits before what somebody has, and the earliest day first', () => {
    const sorted = sortWaiting([
      waiting('D', '2026-11-20', 'Ann Poe'),
      waiting('C', '2026-11-27', null),
      waiting('B', '2026-11-25', null),
      waiting('A', '2026-11-27', null),
    ]);
    expect(sorted.map(({ reference }) => reference)).toEqual(['B', 'A', 'C', 'D']);
  });
});
