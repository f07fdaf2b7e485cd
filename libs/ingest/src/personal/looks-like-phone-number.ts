const PHONE = /(?<![\w+])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|\(?0)[1-9](?:[ ()-]{0,2}\d){8,9}(?![\w])/;

/** Whether a UK telephone number stands in `text`: 10 or 11 digits from 0, or the same after +44. Dates and decimal
 *  numbers do not match. Source: Ofcom, National Telephone Numbering Plan. */
export function looksLikePhoneNumber(text: string): boolean {
  return text.length >= 10 && PHONE.test(text);
}
