import { type ZipPart } from './write-zip';

const NAMESPACES = ['office', 'table', 'text', 'style', 'draw', 'script', 'form']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export interface OdsBook {
  /** What stands in `<office:spreadsheet>`. */
  readonly xml: string;
  readonly styles?: string;
  /** What stands in the document before its body. */
  readonly before?: string;
}

/** The parts of an ODS document as LibreOffice lays them out, for tests to change. */
export function odsParts({ xml, styles, before }: OdsBook): readonly ZipPart[] {
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      content: `${HEAD}<office:document-content ${NAMESPACES} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3"><office:scripts/>${before ?? ''}<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>${styles ?? ''}</office:automatic-styles><office:body><office:spreadsheet>${xml}</office:spreadsheet></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `${HEAD}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles/></office:document-styles>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
    },
  ];
}
