import { FLOW_KINDS } from '@muster/domain';
import { type Flows, type Ledger } from '@muster/ledger';

const CAME = [FLOW_KINDS.indexOf('joiner'), FLOW_KINDS.indexOf('rejoiner')];

/** What of a ledger tells how people came. */
type Arrivals = Pick<Ledger, 'personStarts' | 'spells'> & {
  readonly flows: Pick<Flows, 'kind' | 'spell' | 'reason' | 'away'>;
};

/** How the person of each spell came into the force the last time before it, as ids of the entry route; 0 = not held, as for
 *  everybody who was there before the first snapshot. Who came back without a route has none. `saysNothing`: ids that
 *  stand for a route which is not held. */
export function entryRouteOfSpells(ledger: Arrivals, saysNothing: ReadonlySet<number>): Uint16Array {
  const { flows, personStarts, spells } = ledger;
  const began = new Uint8Array(spells);
  const routes = new Uint16Array(spells);
  for (let row = 0; row < flows.kind.length; row += 1) {
    if (!CAME.includes(flows.kind[row] as number) || flows.away[row] === 1) continue;
    const [spell, route] = [flows.spell[row] as number, flows.reason[row] as number];
    began[spell] = 1;
    routes[spell] = saysNothing.has(route) ? 0 : route;
  }
  for (let person = 0; person + 1 < personStarts.length; person += 1) {
    for (
      let spell = (personStarts[person] as number) + 1;
      spell < (personStarts[person + 1] as number);
      spell += 1
    ) {
      if (began[spell] === 0) routes[spell] = routes[spell - 1] as number;
    }
  }
  return routes;
}
