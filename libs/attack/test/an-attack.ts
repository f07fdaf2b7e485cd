import loadHighs from 'highs';
import { type Attack } from '../src/attack-releases';
import { withHighs } from '../src/program/with-highs';
import { PUBLISHED_RULE } from '../src/reading/published-rule';

/** The published rule, the real engine, every interval to its ends, no facts. */
export async function anAttack(): Promise<Attack> {
  return {
    ...{ solver: withHighs(await loadHighs()), rule: PUBLISHED_RULE },
    ...{ everyInterval: true, facts: [], isFirst: null, nobodyMoved: false, tell: () => undefined },
  };
}
