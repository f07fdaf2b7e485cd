/** A number in British form: thousands separators, `decimals` places, a true minus sign. -0 is 0. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  })
    .format(value)
    .replace('-', '−');
}
