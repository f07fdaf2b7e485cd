import { languageOf } from './language-of';
import { xmlPart } from './xml-part';

/** `styles.xml`: 12 point without serifs, the heading as a style of its own, landscape paper. */
export function stylesPart(tag: string): string {
  const { language, country } = languageOf(tag);
  const spoken = `fo:language="${language}" fo:country="${country}"`;
  return xmlPart(
    'office:document-styles',
    ['office', 'style', 'text', 'table', 'fo'],
    '<office:styles>' +
      `<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="12pt" ${spoken}/></style:default-style>` +
      '<style:style style:name="Default" style:family="table-cell"/>' +
      '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="table-cell" style:parent-style-name="Default">' +
      '<style:table-cell-properties fo:wrap-option="no-wrap"/>' +
      '<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>' +
      '</office:styles><office:automatic-styles><style:page-layout style:name="page">' +
      '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"/>' +
      '</style:page-layout></office:automatic-styles><office:master-styles>' +
      '<style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>',
  );
}
