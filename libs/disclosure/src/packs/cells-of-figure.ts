import { type WorkforceType } from '@muster/domain';
import { type TracedPlace } from '@muster/packs';
import { type Reading } from '../answers/reading';
import { cellsOfFlow } from './cells-of-flow';
import { cellsOfLine } from './cells-of-line';
import { cellsOfQuality } from './cells-of-quality';
import { cellsOfShare } from './cells-of-share';
import { namedCells } from './named-cells';

/** Public numbers that stand beside released ones. */
const PUBLIC = ['population', 'target', 'gate'];

/** The released cells that one figure of a section is made of, each behind the quarter of its release. What a figure of a
 *  population is made of stands in no release: empty. Only from definitions and words of the section, never from a value. */
export function cellsOfFigure(
  reading: Reading,
  workforceType: WorkforceType,
  { section, ...at }: TracedPlace,
): readonly string[] {
  if (PUBLIC.includes(at.column)) return [];
  const cellsOf = {
    ...{ trend: cellsOfLine, curve: cellsOfLine },
    ...{ shares: cellsOfShare, declaration: cellsOfQuality, bounds: cellsOfQuality },
    ...{ counts: cellsOfFlow, rates: cellsOfFlow, ratios: cellsOfFlow },
  }[section.kind];
  return namedCells(cellsOf(reading, workforceType, section, at));
}
