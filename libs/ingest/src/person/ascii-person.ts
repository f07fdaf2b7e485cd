const SPACES = 0x20;
const scratch = new Uint8Array(64);

/** `normalisePerson` for bytes that are printable ASCII, without text functions; undefined when they are not, or long. */
export function asciiPerson(
  bytes: Uint8Array,
  start: number,
  end: number,
  stripLeadingZeros: boolean,
): string | undefined {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === SPACES) from += 1;
  while (to > from && bytes[to - 1] === SPACES) to -= 1;
  if (stripLeadingZeros) while (from < to - 1 && bytes[from] === 0x30) from += 1;
  if (to - from > scratch.length) return undefined;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte < SPACES || byte > 0x7e) return undefined;
    scratch[at - from] = byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte;
  }
  return textOf(to - from);
}

/** Four characters at a time: many times faster here than one call with all of them. */
function textOf(length: number): string {
  let text = '';
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    text += String.fromCharCode(scratch[at]!, scratch[at + 1]!, scratch[at + 2]!, scratch[at + 3]!);
  }
  for (; at < length; at += 1) text += String.fromCharCode(scratch[at]!);
  return text;
}
