/** By decimal places, made when first asked for: to make one takes as long as to write some hundred numbers. */
const formats = new Map<number, Intl.NumberFormat>();

/** A number in British form: thousands separators, `decimals` places, a true minus sign. -0 is 0. */
export function formatNumber(value: number, decimals = 0): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    });
    formats.set(decimals, format);
  }
  return format.format(value).replace('-', '−');
}
