const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of bytes `start` to `end` (exclusive), which must be UTF-8. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
