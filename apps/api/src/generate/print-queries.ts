import { formatStatement } from './format-statement';
import { type RecordedStatements } from './record-statements';

/** One SQL file per feature folder, by its name: the statements of each source file below its name, in the order of the
 *  alphabet, so that neither time nor chance moves a line. */
export function printQueries(recorded: RecordedStatements): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const sources = [...recorded].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [source, statements] of sources) {
    const [feature = ''] = source.split('/');
    const name = `${feature}.sql`;
    const before = files.get(name) ?? HEADER;
    // Without an id in the text two statements may be one.
    const formatted = [...new Set([...statements].map(formatStatement))].sort();
    files.set(name, `${before}\n-- ${source}\n\n${formatted.map((text) => `${text};\n`).join('\n')}`);
  }
  return files;
}

const HEADER =
  '-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.\n';
