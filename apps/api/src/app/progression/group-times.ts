import {
  cellOfTheseSpells,
  type CodeFilter,
  codesOfCell,
  cellSizes,
  type Ledger,
  type RankSpanColumns,
} from '@muster/ledger';
import { type Era } from '../questions/era';

/** One group of times in rank: its rows among those of `rankSpans`. */
export interface GroupOfTimes {
  readonly code: string;
  readonly label: string;
  readonly declared: boolean;
  readonly rows: readonly number[];
}

export interface GroupedTimes {
  /** Rows of everybody who passes the filters. */
  readonly everybody: readonly number[];
  /** In order of display; none when the question has no groups. */
  readonly groups: readonly GroupOfTimes[];
}

/** Sorts times in rank into the groups of a question, by what people were when first seen in the rank, as the snapshot of
 *  that day recorded it. A group without anybody is there only when it always gets a row. `more`: filters of every day. */
export function groupTimes(
  ledger: Ledger,
  eras: readonly Era[],
  spans: RankSpanColumns,
  more: readonly CodeFilter[],
): GroupedTimes {
  const groups = eras.at(-1)?.axes[0]?.groups ?? [];
  const rows = new Map<string, number[]>(groups.map(({ code }) => [code, []]));
  const everybody: number[] = [];
  for (const [
    at,
    {
      axes: [axis],
      filters,
      days,
    },
  ] of eras.entries()) {
    const [from, to] = [at === 0 ? -Infinity : (days[0] ?? 0), eras[at + 1]?.days[0] ?? Infinity];
    const by = axis?.columns ?? [];
    const cells = cellOfTheseSpells(ledger, spans.spell, { by, where: [...filters, ...more] });
    const sizes = cellSizes(ledger, by);
    for (let row = 0; row < cells.length; row += 1) {
      const cell = cells[row] ?? -1;
      const seen = Math.max(ledger.validFrom[spans.spell[row] ?? -1] ?? 0, eras[0]?.days[0] ?? 0);
      if (cell < 0 || seen < from || seen >= to) continue;
      everybody.push(row);
      for (const place of axis?.groupsOf(codesOfCell(sizes, cell)) ?? []) {
        rows.get(axis?.groups[place]?.code ?? '')?.push(row);
      }
    }
  }
  return {
    everybody,
    groups: groups.flatMap(({ code, label, declared, always }) => {
      const own = rows.get(code) ?? [];
      return own.length > 0 || always ? [{ code, label, declared, rows: own }] : [];
    }),
  };
}
