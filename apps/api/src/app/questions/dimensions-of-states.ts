import { type AskedStates } from './asked-states';
import { namedDimension } from './dimension-ids';

/** The dimensions that a question reads, by their ids: those of filters first, then those that divide. */
export function dimensionsOfStates({ by, where }: AskedStates): readonly string[] {
  const filtered = where.map(({ dimension }) => namedDimension(dimension));
  return [...new Set([...filtered, ...by])];
}
