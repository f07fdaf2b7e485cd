/** The text of a cell that holds a number, in British form: thousands separators, a true minus sign. Made by hand, because
 *  the words of browsers for languages differ, and equal figures must give equal bytes. `fixed` has no exponent. */
export function shownNumber(fixed: string): string {
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
