import { type Locator } from '@playwright/test';

/** A table as text, without the column of links: what its download has to repeat. Numbers as a program writes them, a cell
 *  with a mark without it. */
export async function tableOfPage(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tr').evaluateAll((found) =>
    found.map((row) =>
      [...row.children]
        .filter((cell) => cell.querySelector('a') === null && cell.textContent?.trim() !== 'Meaning')
        .map((cell) => {
          const seen =
            cell.querySelector('td > [aria-hidden]') ?? cell.querySelector('button')?.firstChild ?? cell;
          return (seen.textContent ?? '').trim();
        }),
    ),
  );
  return rows.map((row) => row.map((text) => plain(text)));
}

/** The records of a CSV text after RFC 4180, without line breaks in fields. */
export function recordsOfCsv(text: string): string[][] {
  return text.trim().split('\r\n').map(fields);
}

function plain(text: string): string {
  const number = /^(−?[\d,]+(?:\.\d+)?)(?: \[\w+\])?$/.exec(text)?.[1];
  return number === undefined ? text : number.replaceAll(',', '').replace('−', '-');
}

function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}
