const text = new TextEncoder();

/** Failing files that are too large to keep as files: code of the check -> the file. */
export const GENERATED_FIXTURES: Readonly<Record<string, () => Uint8Array>> = {
  'line-too-long': () => text.encode(`id,sex\n${'x,'.repeat(600_000)}\n`),
  'too-many-rows': () => text.encode(`id,sex\n1,F\n${'\n'.repeat(5_000_000)}`),
  'file-too-large': () => new Uint8Array(0),
  'spreadsheet-too-large': () => new Uint8Array(0),
  'table-too-long': () => text.encode(`id,sex\n${'1,F\n'.repeat(20)}`),
};
