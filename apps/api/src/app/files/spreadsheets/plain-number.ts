const PLAIN = /^-?\d+(\.\d+)?$/;
/** Digits that spreadsheets keep; what a file writes beyond them is the noise of binary fractions. */
const DIGITS = 15;
const format = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumSignificantDigits: DIGITS });

/** A number as a person would write it: no exponent, no noise after 15 digits, no thousands separators (1E5 is 100000,
 *  0.80000000000000004 is 0.8). What is no number comes back as it is. */
export function plainNumber(written: string): string {
  if (written.length <= DIGITS && PLAIN.test(written)) return written;
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  // -0 is written as 0.
  return format.format(number === 0 ? 0 : number);
}
