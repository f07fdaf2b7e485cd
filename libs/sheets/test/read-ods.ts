import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface ReadCell {
  readonly shown: string;
  readonly type: string;
  /** What a program reads: the number or day, for text what is shown. */
  readonly value: string;
  readonly style: string;
  readonly link: string | null;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Places of the rows that are marked as headers. */
  readonly headers: readonly number[];
}

export interface ReadOds {
  readonly parts: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
  readonly ranges: readonly Readonly<Record<string, string>>[];
  /** Every element and attribute of `content.xml`. */
  readonly names: ReadonlySet<string>;
}

/** An ODS file as another program reads it. Every part must be well-formed, with every prefix declared. */
export function readOds(bytes: Uint8Array): ReadOds {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  for (const [path, text] of Object.entries(parts)) {
    if (path.endsWith('.xml')) new SaxesParser({ xmlns: true }).write(text).close();
  }
  return { parts, ...readContent(parts['content.xml'] ?? '') };
}

function readContent(xml: string): Omit<ReadOds, 'parts'> {
  const sheets: { name: string; rows: ReadCell[][]; headers: number[] }[] = [];
  const ranges: Record<string, string>[] = [];
  const names = new Set<string>();
  let cell: { -readonly [Key in keyof ReadCell]: ReadCell[Key] } | null = null;
  let inHeader = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    for (const each of [name, ...Object.keys(attributes)]) names.add(each);
    const at = (attribute: string) => attributes[attribute] ?? '';
    const sheet = sheets.at(-1);
    if (name === 'table:table') sheets.push({ name: at('table:name'), rows: [], headers: [] });
    if (name === 'table:table-header-rows') inHeader = true;
    if (name === 'table:database-range') ranges.push({ ...attributes });
    if (name === 'table:table-row') {
      if (inHeader) sheet?.headers.push(sheet.rows.length);
      sheet?.rows.push([]);
    }
    if (name === 'table:table-cell') {
      const value = at('office:value') || at('office:date-value');
      cell = {
        ...{ shown: '', value, link: null },
        type: at('office:value-type'),
        style: at('table:style-name'),
      };
      sheet?.rows.at(-1)?.push(cell);
    }
    if (name === 'text:a' && cell) cell.link = at('xlink:href');
  });
  parser.on('text', (text) => {
    if (cell) cell.shown += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'table:table-header-rows') inHeader = false;
    if (name !== 'table:table-cell' || !cell) return;
    cell.value ||= cell.shown;
    cell = null;
  });
  parser.write(xml).close();
  return { sheets, ranges, names };
}
