import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';

const MOST_BYTES = 20 * 1024 * 1024;

/** The parsed JSON of a file that a person named, relative to the folder the person stands in. A file that is missing,
 *  larger than 20 MiB, or no JSON is refused in one sentence. */
export function readJsonFile(
  callerDir: string,
  name: string,
): Result<unknown, Refusal & { code: 'file-unreadable' | 'file-too-large' | 'not-json' }> {
  const path = resolve(callerDir, name);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return refuse('file-unreadable', `there is no file ${name}.`);
  if (size > MOST_BYTES)
    return refuse('file-too-large', `${name} is larger than a definition file may be (20 MiB).`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return refuse('file-unreadable', `${name} cannot be read, or is no UTF-8 text.`);
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return refuse('not-json', `${name} is no valid JSON.`);
  }
}
