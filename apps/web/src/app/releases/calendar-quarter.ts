/** A calendar quarter as releases are named after it. */
export interface CalendarQuarter {
  /** `2025-Q3`: July to September 2025. */
  readonly id: string;
  /** `Q2 2025/26`, in the financial year that begins in April. */
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly lastDay: string;
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The quarter `steps` quarters after the one in which `day` (`YYYY-MM-DD`) lies. */
export function calendarQuarter(day: string, steps = 0): CalendarQuarter {
  const place = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + steps;
  const [year, quarter] = [Math.floor(place / 4), place % 4];
  const [begins, inYear] = quarter === 0 ? [year - 1, 4] : [year, quarter];
  return {
    id: `${year}-Q${quarter + 1}`,
    label: `Q${inYear} ${begins}/${String((begins + 1) % 100).padStart(2, '0')}`,
    lastDay: `${year}-${LAST_DAYS[quarter]}`,
  };
}
