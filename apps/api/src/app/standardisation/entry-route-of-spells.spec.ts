import { FLOW_KINDS } from '@muster/domain';
import { entryRouteOfSpells } from './entry-route-of-spells';

const kinds = (...names: readonly (typeof FLOW_KINDS)[number][]) =>
  Uint8Array.from(names, (name) => FLOW_KINDS.indexOf(name));

describe('entryRouteOfSpells', () => {
  // By hand: person 0 has spells 0 to 2, was there from the start and came back by route 4; person 1 has spells 3 to 5, joined by
  // route 2 and is back from a secondment that says 5; person 2 has spells 6 and 7, joined by a route that says nothing, and
  // came back without one.
  const ledger = {
    spells: 8,
    personStarts: Int32Array.of(0, 3, 6, 8),
    flows: {
      kind: kinds('joiner', 'joiner', 'promotion', 'rejoiner', 'rejoiner', 'rejoiner'),
      spell: Int32Array.of(3, 6, 1, 2, 5, 7),
      reason: Uint16Array.of(2, 9, 3, 4, 5, 0),
      away: Uint8Array.of(0, 0, 0, 0, 1, 0),
    },
  };

  it('carries the last route on, and knows none of who was there before', () => {
    expect([...entryRouteOfSpells(ledger, new Set([9]))]).toEqual([0, 0, 4, 2, 2, 2, 0, 0]);
    expect([...entryRouteOfSpells(ledger, new Set())].slice(6)).toEqual([9, 0]);
  });
});
