import { type RetentionCurve, type RetentionRow } from '@muster/contracts';

/** A row of a table of curves; `at` is null for a curve that cannot be drawn. */
export interface RowOfCurve<At> {
  readonly group: RetentionCurve['group'];
  readonly labels: RetentionCurve['labels'];
  readonly status: RetentionCurve['status'];
  readonly reason: string | null;
  readonly at: At | null;
}

type Curve = Pick<RetentionCurve, 'group' | 'labels' | 'status' | 'reason'>;

/** The rows of every curve in their order; a curve without rows has one, which says why. */
export function rowsOfCurves<C extends Curve, At = RetentionRow>(
  curves: readonly C[],
  of: (curve: C) => readonly At[],
): RowOfCurve<At>[] {
  return curves.flatMap((curve) => {
    const { group, labels, status, reason } = curve;
    const rows: readonly (At | null)[] = of(curve).length === 0 ? [null] : of(curve);
    return rows.map((at) => ({ group, labels, status, reason, at }));
  });
}
