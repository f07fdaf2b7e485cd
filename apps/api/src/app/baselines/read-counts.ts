import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { type ScanFault, TableScanner } from '@muster/ingest';

const MOST_BYTES = 20 * 1024 * 1024;
const FAULTS: Readonly<Record<ScanFault, string>> = {
  'unclosed-quote': 'a quotation mark is not closed',
  'text-after-quote': 'text follows a closing quotation mark',
  'field-too-long': 'a cell is too long',
  'line-too-long': 'a line is too long',
  'too-many-rows': 'it has too many rows',
};

/** Refusals of the file itself. */
export type CountsRefusal = Refusal & { readonly code: 'file-unreadable' | 'file-too-large' | 'not-a-table' };

/** The cells of a delimited table of counts (UTF-8, at most 20 MiB), header first, blank lines left out. */
export function readCounts(
  callerDir: string,
  name: string,
  delimiter: string,
): Result<readonly (readonly string[])[], CountsRefusal> {
  const path = resolve(callerDir, name);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return refuse('file-unreadable', `there is no file ${name}.`);
  if (size > MOST_BYTES)
    return refuse('file-too-large', `${name} is larger than a table of counts may be (20 MiB).`);
  let bytes: Uint8Array;
  try {
    // Decoding drops a byte-order mark and proves that the text is UTF-8.
    bytes = new TextEncoder().encode(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch {
    return refuse('file-unreadable', `${name} cannot be read, or is no UTF-8 text.`);
  }
  const rows: string[][] = [];
  let fault: string | null = null;
  const decoder = new TextDecoder();
  const scanner = new TableScanner(
    delimiter.charCodeAt(0),
    ({ bytes: buffer, starts, ends, count }) => {
      const cells = Array.from({ length: Math.min(count, starts.length) }, (_, index) =>
        decoder.decode(buffer.subarray(starts[index], ends[index])).trim(),
      );
      if (cells.some((cell) => cell !== '')) rows.push(cells);
    },
    (found, row) => {
      fault = `${FAULTS[found]} in row ${row}`;
    },
  );
  scanner.write(bytes);
  scanner.finish();
  if (fault !== null) return refuse('not-a-table', `${name} is no table: ${fault}.`);
  if (rows.length < 2) return refuse('not-a-table', `${name} has no rows below its header.`);
  return ok(rows);
}
