import { type AskedStates } from './asked-states';
import { dimensionId } from './dimension-ids';

/** The dimensions that a question reads, by their ids: those of filters first, then the one that divides. */
export function dimensionsOfStates({ by, where }: AskedStates): readonly string[] {
  const filtered = where.map(({ dimension }) => dimensionId(dimension) ?? dimension);
  return [...new Set([...filtered, ...(by === null ? [] : [by])])];
}
