const NI_NUMBER =
  /(?<![a-z0-9])(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z0-9])/i;

/** Whether a National Insurance number stands in `text`, with or without spaces. Source: HMRC NIM39110. */
export function looksLikeNiNumber(text: string): boolean {
  return NI_NUMBER.test(text);
}
