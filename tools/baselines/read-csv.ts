/** Rows of a small CSV text as records by header. Understands quoted cells; throws on a row with too few cells. */
export function readCsv(text: string): Record<string, string>[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const header = splitLine(lines[0] ?? '');
  return lines.slice(1).map((line) => {
    const cells = splitLine(line);
    return Object.fromEntries(
      header.map((name, index) => {
        const cell = cells[index];
        if (cell === undefined)
          throw new Error(`a row has ${cells.length} cells for ${header.length} columns`);
        return [name, cell];
      }),
    );
  });
}

function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
