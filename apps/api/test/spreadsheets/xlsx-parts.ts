import { escapeXml } from './escape-xml';
import { type ZipPart } from './write-zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One sheet of an XLSX workbook for tests. */
export interface XlsxSheetParts {
  /** What stands in `<worksheet>`. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly name?: string;
}

export interface XlsxBook {
  readonly sheets: readonly XlsxSheetParts[];
  readonly texts?: readonly string[];
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  readonly from1904?: boolean;
  /** What stands in `<workbook>` after the sheets. */
  readonly more?: string;
}

const rels = (entries: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of an XLSX workbook as Excel lays them out, for tests to change. */
export function xlsxParts({ sheets, texts, styles, from1904, more }: XlsxBook): readonly ZipPart[] {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${numbered.map(({ number }) => override(`worksheets/sheet${number}`, 'worksheet')).join('')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}</Types>`,
    },
    { name: '_rels/.rels', content: rels([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${numbered
        .map(
          ({ number, state, name }) =>
            `<sheet name="${escapeXml(name ?? `Sheet${number}`)}" sheetId="${number}"${state ? ` state="${state}"` : ''} r:id="rId${number}"/>`,
        )
        .join('')}</sheets>${more ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels([
        ...numbered.map(
          ({ number }) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const,
        ),
        ['rIdStyles', 'styles', 'styles.xml'],
        ['rIdTexts', 'sharedStrings', '/xl/sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/styles.xml',
      content: `${HEAD}<styleSheet xmlns="${MAIN}">${styles ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${HEAD}<sst xmlns="${MAIN}">${(texts ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    ...numbered.map(({ number, xml }) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      content: `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${xml}</worksheet>`,
    })),
  ];
}
