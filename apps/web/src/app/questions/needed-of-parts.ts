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

/** What a reader must know before using the figures. What the parts agree on is said once, first; below it, each part
 *  says what only it has. */
export function neededOfParts(parts: readonly AnsweredPart[]): readonly NeededPart[] {
  const needed = parts.map(({ heading, about, grouping }) => ({
    heading,
    rows: figuresNeeded(about, grouping),
  }));
  const everywhere = agreed(needed);
  const said = new Set(everywhere.map(({ value }) => value));
  return [
    { heading: EVERYWHERE, rows: everywhere },
    ...needed.map(({ heading, rows }) => ({
      heading,
      rows: rows.filter(({ key, value }) => key !== VERSION && !said.has(value)),
    })),
  ].flatMap(({ heading, rows }) => (rows.length > 0 ? [{ heading, rows: numbered(rows) }] : []));
}

const NOTE = /^Note \d+$/;

/** Notes that every part has, and all else on which those agree that have it: a part without groups does not make the
 *  others repeat theirs. The one snapshot of a part may be the last one of another. */
function agreed(parts: readonly NeededPart[]): readonly SummaryRow[] {
  const all = parts.flatMap(({ rows }) => rows);
  const shared = all.filter(({ key, value }) => {
    if (NOTE.test(key)) return parts.every(({ rows }) => rows.some((row) => row.value === value));
    const alike = all.filter((row) => row.key === key);
    return (alike.length > 1 || parts.length === 1) && alike.every((row) => row.value === value);
  });
  return [...new Map(shared.toReversed().map((row) => [row.value, row])).values()].toReversed();
}

/** Notes that are left count from one. */
function numbered(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  let notes = 0;
  return rows.map((row) => (NOTE.test(row.key) ? { ...row, key: `Note ${++notes}` } : row));
}
