/** The cells of a CSV file of a release, one text each, in any order of columns; null when it is no such file. Fields may
 *  be quoted; an empty field of a dimension means everybody. An apostrophe in front of what a spreadsheet would run as a
 *  formula is not part of the code. */
export function csvCells(text: string): readonly string[] | null {
  const [heading, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = fieldsOf(heading ?? '');
  if (!['table', 'value', 'status'].every((name) => names.includes(name))) return null;
  return lines.map((line) => {
    const fields = fieldsOf(line);
    const field = (name: string) => fields[names.indexOf(name)] ?? '';
    const coords = names.flatMap((name, at): [string, string][] => {
      const code = fields[at] ?? '';
      return NOT_DIMENSIONS.includes(name) || code === '' ? [] : [[name, code]];
    });
    return cellText({
      ...{ table: field('table'), coords: Object.fromEntries(coords) },
      ...{ value: field('value'), status: field('status') },
    });
  });
}

/** The same text for the same cell of either file. */
export function cellText(cell: {
  readonly table: string;
  readonly coords: Readonly<Record<string, string>>;
  readonly value: string;
  readonly status: string;
}): string {
  const coords = Object.entries(cell.coords).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([cell.table, coords, cell.value, cell.status]);
}

const NOT_DIMENSIONS = ['table', 'workforceType', 'measure', 'from', 'to', 'value', 'status'];

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/^'(?=[=+\-@\t])/, ''),
  );
}
