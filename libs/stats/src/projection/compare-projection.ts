import { type ProjectedYear } from './projection';

/** A projection beside what came. */
export interface BackTestRow {
  readonly year: number;
  /** How many years ahead. */
  readonly ahead: number;
  readonly predicted: Pick<ProjectedYear, 'median' | 'low80' | 'high80' | 'low95' | 'high95'>;
  readonly observed: number;
  /** Median less observed, in percentage points: above 0, the projection was too high. */
  readonly errorPoints: number;
  readonly isInside80: boolean;
  readonly isInside95: boolean;
}

export interface BackTest {
  readonly rows: readonly BackTestRow[];
  /** Mean distance of median and observed, whatever its direction, in percentage points. */
  readonly meanErrorPoints: number;
}

/** Projected years, the first of them today, beside the shares observed one, two, three ... years later; null where none is
 *  held. Bounds of a band count as inside. Throws a RangeError when nothing was observed, or not a share.
 *  Source: docs/methods/projection-back-test.md. */
export function compareProjection(
  years: readonly Omit<ProjectedYear, 'headcountOfGroup' | 'chanceOfParity' | 'baseline'>[],
  observed: readonly (number | null)[],
): BackTest {
  const isShare = (share: number | null) => share === null || (share >= 0 && share <= 1);
  if (!observed.every(isShare)) throw new RangeError('a share is from 0 to 1');
  const rows = observed.flatMap((share, at) => {
    const projected = years[at + 1];
    if (share === null || !projected) return [];
    const { year, ...predicted } = onlyBands(projected);
    const row: BackTestRow = {
      year,
      ahead: at + 1,
      predicted,
      observed: share,
      errorPoints: 100 * (predicted.median - share),
      isInside80: share >= predicted.low80 && share <= predicted.high80,
      isInside95: share >= predicted.low95 && share <= predicted.high95,
    };
    return [row];
  });
  if (rows.length === 0) throw new RangeError('nothing was observed');
  const total = rows.reduce((sum, { errorPoints }) => sum + Math.abs(errorPoints), 0);
  return { rows, meanErrorPoints: total / rows.length };
}

function onlyBands(
  year: Parameters<typeof compareProjection>[0][number],
): Pick<BackTestRow, 'year'> & BackTestRow['predicted'] {
  const { median, low80, high80, low95, high95 } = year;
  return { year: year.year, median, low80, high80, low95, high95 };
}
