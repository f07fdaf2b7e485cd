/** Whether a curve begins so late that people who left before are not in it. Less than a tenth of a year prints as 0. */
export function curveStartsLate({ startsAtYears }: { readonly startsAtYears: number | null }): boolean {
  return startsAtYears !== null && startsAtYears >= 0.05;
}
