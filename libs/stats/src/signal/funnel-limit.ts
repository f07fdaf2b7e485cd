import { betaTails } from '../distributions/beta-tails';

/** Rate (0-1) that a unit of `atRisk` people lies at or below with the given probability, if its true rate is `target`: the
 *  exact binomial limit, interpolated between whole events so that the line is smooth. Below 0 where even no event at
 *  all is more likely than that: then there is no lower limit. Throws a RangeError unless `atRisk` is a whole number
 *  above 0, and `target` and `probability` lie between 0 and 1. Source: Spiegelhalter 2005, appendix A.1.1;
 *  docs/methods/funnel-plot.md. */
export function funnelLimit(atRisk: number, target: number, probability: number): number {
  if (!Number.isInteger(atRisk) || atRisk < 1)
    throw new RangeError('people at risk are a whole number above 0');
  if (![target, probability].every((each) => each > 0 && each < 1)) {
    throw new RangeError('target and probability lie between 0 and 1');
  }
  const upTo = (events: number): number => {
    if (events < 0) return 0;
    return events >= atRisk ? 1 : betaTails(events + 1, atRisk - events, target).upper;
  };
  let [below, events] = [-1, atRisk];
  while (events - below > 1) {
    const middle = Math.floor((below + events) / 2);
    if (upTo(middle) >= probability) events = middle;
    else below = middle;
  }
  const reached = upTo(events);
  return (events - (reached - probability) / (reached - upTo(events - 1))) / atRisk;
}
