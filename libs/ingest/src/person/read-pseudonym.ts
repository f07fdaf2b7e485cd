/** The 16 bytes of a pseudonym written as 32 hexadecimal digits, or as a UUID with dashes; undefined for anything else.
 *  Surrounding spaces do not matter. */
export function readPseudonym(text: string): Uint8Array | undefined {
  const trimmed = text.trim();
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(trimmed);
  const digits = isUuid ? trimmed.replaceAll('-', '') : trimmed;
  if (!/^[0-9a-f]{32}$/i.test(digits)) return undefined;
  return Uint8Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}
