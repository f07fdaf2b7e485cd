import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of the table under a heading of third level of a methods page, by the names in its header. */
export function methodsTable(page: string, heading: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(join(__dirname, '../../../docs/methods', page), 'utf8');
  const [, section = ''] = text.split(`### ${heading}\n`);
  const [, header, , rest] = /\n(\|.*)\n(\|.*)\n((?:\|.*\n)+)/.exec(section) ?? [];
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const names = cells(header ?? '');
  return (rest ?? '')
    .trim()
    .split('\n')
    .map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])));
}
