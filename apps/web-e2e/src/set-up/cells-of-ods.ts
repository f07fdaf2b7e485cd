import { strFromU8, unzipSync } from 'fflate';

export interface OdsCell {
  /** As a person reads it. */
  readonly shown: string;
  /** As a program reads it: the number or day, otherwise what is shown. */
  readonly value: string;
}

/** The sheets of an ODS file by their names, with the rows of each. */
export function cellsOfOds(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly OdsCell[])[]> {
  const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
  const sheets = [...content.matchAll(/<table:table table:name="([^"]*)">(.*?)<\/table:table>/g)];
  return new Map(sheets.map(([, name = '', sheet = '']) => [name, rowsOf(sheet)]));
}

function rowsOf(sheet: string): OdsCell[][] {
  return [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*)><text:p>(.*?)<\/text:p>/g)].map(
      ([, facts = '', text = '']) => {
        const shown = plain(text.replace(/<[^>]*>/g, ''));
        return { shown, value: /office:(?:date-)?value="([^"]*)"/.exec(facts)?.[1] ?? shown };
      },
    ),
  );
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
