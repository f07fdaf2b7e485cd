import { PACK_STATES } from '@muster/contracts';
import { PACK_MOVES } from './pack-moves';

describe('the moves of a pack', () => {
  it('lead from a draft to its end and never back', () => {
    const order = PACK_STATES.indexOf.bind(PACK_STATES);
    for (const { from, to } of Object.values(PACK_MOVES)) {
      for (const state of from) expect(order(to)).toBeGreaterThan(order(state));
    }
  });

  it('reach every state from the first', () => {
    const reached = new Set<string>(['built']);
    for (let round = 0; round < PACK_STATES.length; round += 1) {
      for (const { from, to } of Object.values(PACK_MOVES)) {
        if (from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].toSorted()).toEqual([...PACK_STATES].toSorted());
  });

  it('have one way to readers, through a second person', () => {
    const into = (state: string) => Object.values(PACK_MOVES).filter(({ to }) => to === state);
    expect(into('published').map(({ from }) => from)).toEqual([['approved']]);
    expect(into('approved').map(({ from, bySecondPerson }) => [from, bySecondPerson])).toEqual([
      [['frozen'], true],
    ]);
  });

  it('are never for those who only read', () => {
    for (const { roles } of Object.values(PACK_MOVES)) {
      expect(roles).not.toEqual(expect.arrayContaining(['board']));
      expect(roles).not.toEqual(expect.arrayContaining(['network']));
      expect(roles).not.toEqual(expect.arrayContaining(['steward']));
    }
  });
});
