import { type FiguresAbout } from '@muster/contracts';
import { type SummaryRow } from '../ui/summary-list';
import { figuresNeeded } from './figures-needed';

/** What one part of the page is, and the answer behind it. */
export interface AnsweredPart {
  readonly heading: string;
  readonly about: FiguresAbout;
  readonly grouping: string | null;
}

export interface NeededPart {
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
}

const EVERYWHERE = 'All figures of this page';
const VERSION = 'Version of Muster';

/** What a reader must know before using the figures. What holds for every part is said once, first; below it, each part
 *  says what only it has. */
export function neededOfParts(parts: readonly AnsweredPart[]): readonly NeededPart[] {
  const needed = parts.map(({ heading, about, grouping }) => ({
    heading,
    rows: figuresNeeded(about, grouping),
  }));
  const [first] = needed;
  if (!first) return [];
  const everywhere = first.rows.filter((row) => needed.every(({ rows }) => rows.some(same(row))));
  return [
    { heading: EVERYWHERE, rows: everywhere },
    ...needed.map(({ heading, rows }) => ({
      heading,
      rows: rows.filter((row) => row.key !== VERSION && !everywhere.some(same(row))),
    })),
  ].flatMap(({ heading, rows }) => (rows.length > 0 ? [{ heading, rows: numbered(rows) }] : []));
}

const NOTE = /^Note \d+$/;

/** Notes are numbered in each answer by itself, so the number does not tell them apart. */
function same(row: SummaryRow): (other: SummaryRow) => boolean {
  return ({ key, value }) => value === row.value && key.replace(NOTE, '') === row.key.replace(NOTE, '');
}

/** Notes that are left count from one. */
function numbered(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  let notes = 0;
  return rows.map((row) => (NOTE.test(row.key) ? { ...row, key: `Note ${++notes}` } : row));
}
