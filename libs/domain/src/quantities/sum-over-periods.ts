import { type Flow } from './flow';

/** The flow of several periods together. Throws a RangeError unless each period begins where the one before it ended:
 *  a gap would be read as nobody, an overlap would count people twice. */
export function sumOverPeriods(flows: readonly Flow[]): Flow {
  const [first] = flows;
  const last = flows.at(-1);
  if (!first || !last || flows.some(({ after }, at) => at > 0 && after !== flows[at - 1]?.to)) {
    throw new RangeError('flows add over periods that follow one another');
  }
  return { after: first.after, to: last.to, events: flows.reduce((sum, { events }) => sum + events, 0) };
}
