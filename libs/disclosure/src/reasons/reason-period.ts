/** A half of a calendar year (`2026-H1` is January to June) or a whole one (`2026`). Both days belong to it. */
export interface ReasonPeriod {
  readonly kind: 'half-year' | 'year';
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** First day on which it may be published: the day after a half-year; for a year 1 April, because conversations asked
   *  for in December are held in the next year. */
  readonly opens: string;
}

/** The period with this id, or null when there is none. Years from 2000 to 2999. */
export function reasonPeriodOf(id: string): ReasonPeriod | null {
  const [, written, half] = /^(2\d{3})(?:-H([12]))?$/.exec(id) ?? [];
  if (written === undefined) return null;
  const next = Number(written) + 1;
  if (half === '1') {
    return {
      kind: 'half-year',
      id,
      from: `${written}-01-01`,
      to: `${written}-06-30`,
      opens: `${written}-07-01`,
    };
  }
  if (half === '2') {
    return {
      kind: 'half-year',
      id,
      from: `${written}-07-01`,
      to: `${written}-12-31`,
      opens: `${next}-01-01`,
    };
  }
  return { kind: 'year', id, from: `${written}-01-01`, to: `${written}-12-31`, opens: `${next}-04-01` };
}
