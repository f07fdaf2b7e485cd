/** Of the files that arrive with `entry`, those that its own `text` does not import: a browser learns of them late. */
export function unnamedParts(text: string, entry: string, arriving: Iterable<string>): readonly string[] {
  return [...arriving].filter((name) => name !== entry && !text.includes(`"./${name}"`));
}
