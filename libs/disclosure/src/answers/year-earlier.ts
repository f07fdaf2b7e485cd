import { type ReleasedFigures } from '../release/released-figures';
import { type Reading } from './reading';

/** The release of the same quarter a year before, else the one before; undefined when the release is the first. */
export function yearEarlier({ figures, published }: Reading): ReleasedFigures | undefined {
  const { lastDay } = figures.meta.quarter;
  const day = `${Number(lastDay.slice(0, 4)) - 1}${lastDay.slice(4)}`;
  return published.find(({ meta }) => meta.quarter.lastDay === day) ?? published.at(-2);
}
