import { type IssueCode } from '@muster/ingest';

const TAGS: ReadonlyMap<string, IssueCode> = new Map<string, IssueCode>([
  ['script', 'spreadsheet-macros'],
  ['script:event-listener', 'spreadsheet-macros'],
  ['table:table-source', 'spreadsheet-external-data'],
  ['table:cell-range-source', 'spreadsheet-external-data'],
  ['table:dde-link', 'spreadsheet-external-data'],
  ['dde-source', 'spreadsheet-external-data'],
  ['table:database-source-query', 'spreadsheet-external-data'],
  ['table:database-source-sql', 'spreadsheet-external-data'],
  ['table:database-source-table', 'spreadsheet-external-data'],
  ['form:connection-resource', 'spreadsheet-external-data'],
  ['table:data-pilot-table', 'spreadsheet-pivot-cache'],
  ['draw:object', 'spreadsheet-embedded-objects'],
  ['draw:object-ole', 'spreadsheet-embedded-objects'],
  ['draw:applet', 'spreadsheet-embedded-objects'],
  ['draw:plugin', 'spreadsheet-embedded-objects'],
  ['draw:floating-frame', 'spreadsheet-embedded-objects'],
]);

/** What an element of an ODS document (its own namespace `office` without prefix) brings that a table never needs;
 *  undefined for all others. */
export function odsHostileTag(tag: string): IssueCode | undefined {
  return TAGS.get(tag);
}
