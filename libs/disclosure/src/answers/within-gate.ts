import { type PublishedFigure, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type LatticeDimension } from '../lattice/lattice';
import { declarationGate } from '../quality/declaration-gate';
import { type Asked } from './asked';

type Section = Pick<PublishedSection, 'columns' | 'rows' | 'lines' | 'notes'>;

const NOT_AVAILABLE: PublishedFigure = { status: 'not-available' };
/** A public figure, about nobody in the workforce. */
const POPULATION = 'population';

/** The parts of a section without shares, gaps, ratios and verdicts of groups of a characteristic that too few have declared,
 *  or of which that is not known: counts stay, and a note says why nothing else does. Rows that are not divided by it stay as
 *  they are. Source: docs/methods/declaration-rate.md. */
export function withinGate({ reading, workforceType, measured, others }: Asked, parts: Section): Section {
  const shut = [measured, ...others.map(({ dimension }) => dimension)].flatMap((dimension) => {
    const gate = declarationGate(reading.figures, workforceType, dimension.id, reading.gate);
    return gate === 'open' ? [] : [{ dimension, gate }];
  });
  const isShut = (group: Readonly<Record<string, string>>) =>
    shut.some(({ dimension }) => group[dimension.id] !== undefined);
  const told = parts.columns.filter(({ id, unit }) => unit !== 'people' && id !== POPULATION);
  const affected =
    parts.lines.some(({ group }) => isShut(group)) ||
    (told.length > 0 && parts.rows.some(({ group }) => isShut(group)));
  if (!affected) return parts;
  const without = (row: PublishedRow): PublishedRow => ({
    ...row,
    figures: { ...row.figures, ...Object.fromEntries(told.map(({ id }) => [id, NOT_AVAILABLE])) },
    ...(row.test === undefined ? {} : { test: null }),
    ...{ verdict: null, change: null },
  });
  return {
    columns: parts.columns,
    rows: parts.rows.map((row) => (isShut(row.group) ? without(row) : row)),
    lines: parts.lines.map((line) =>
      isShut(line.group)
        ? { ...line, points: line.points.map((point) => ({ ...point, figure: NOT_AVAILABLE })) }
        : line,
    ),
    notes: [...parts.notes, ...shut.map(({ dimension, gate }) => why(dimension, gate, reading.gate))],
  };
}

function why({ label }: LatticeDimension, gate: 'closed' | 'not-known', least: number): string {
  const percent = `${Math.round(least * 100)}%`;
  return gate === 'closed'
    ? `${label}: fewer than ${percent} have declared it, so neither shares nor verdicts are said.`
    : `${label}: it is not known that ${percent} have declared it, so neither shares nor verdicts are said.`;
}
