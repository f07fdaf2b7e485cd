/** A staff number in the form in which it is pseudonymised: Unicode NFKC, trimmed, upper case, without leading zeros if
 *  the mapping says so (a number of zeros only keeps one). Empty when nothing is left. */
export function normalisePerson(text: string, stripLeadingZeros: boolean): string {
  const normalised = text.normalize('NFKC').trim().toUpperCase();
  return stripLeadingZeros ? normalised.replace(/^0+(?=.)/, '') : normalised;
}
