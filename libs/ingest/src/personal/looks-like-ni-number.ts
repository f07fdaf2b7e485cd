const NI_NUMBER = /(?<![a-z0-9])[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z0-9])/i;

/** Whether something in the form of a National Insurance number stands in `text`: two letters, six digits, A to D, with or
 *  without spaces. Prefixes that are never issued count as well, as example numbers have them. Source: HMRC NIM39110. */
export function looksLikeNiNumber(text: string): boolean {
  return NI_NUMBER.test(text);
}
