import { type IssueCode } from '@muster/ingest';
import { type Relationship } from './relationship';

const BY_NAME: readonly (readonly [IssueCode, RegExp])[] = [
  ['spreadsheet-macros', /(^|\/)vba[^/]*$|(^|\/)(macrosheets|dialogsheets)\/|^(Basic|Dialogs|Scripts)\//i],
  ['spreadsheet-external-data', /(^|\/)(externalLinks|queryTables|webextensions)\/|(^|\/)connections\.xml$/i],
  ['spreadsheet-pivot-cache', /(^|\/)(pivotCache|pivotTables|slicerCaches)\/|^xl\/model\//i],
  [
    'spreadsheet-embedded-objects',
    /(^|\/)(embeddings|activeX|charts|chartsheets)\/|^(Object \d+|ObjectReplacements)(\/|$)/i,
  ],
  ['spreadsheet-nested-archive', /\.(zip|xls[xmb]?|od[st]|docx?|pptx?|gz|7z|rar|tar|tgz|xz|bz2|jar)$/i],
];

const BY_TYPE: Readonly<Record<string, IssueCode>> = {
  vbaProject: 'spreadsheet-macros',
  xlMacrosheet: 'spreadsheet-macros',
  xlIntlMacrosheet: 'spreadsheet-macros',
  dialogsheet: 'spreadsheet-macros',
  externalLink: 'spreadsheet-external-data',
  connections: 'spreadsheet-external-data',
  queryTable: 'spreadsheet-external-data',
  pivotCacheDefinition: 'spreadsheet-pivot-cache',
  pivotTable: 'spreadsheet-pivot-cache',
  powerPivotData: 'spreadsheet-pivot-cache',
  oleObject: 'spreadsheet-embedded-objects',
  package: 'spreadsheet-embedded-objects',
  control: 'spreadsheet-embedded-objects',
  chart: 'spreadsheet-embedded-objects',
  chartsheet: 'spreadsheet-embedded-objects',
};

/** What a workbook holds, by the names of its parts, that a table never needs and a person may not know to be there. */
export function hostileNames(names: readonly string[]): readonly IssueCode[] {
  return BY_NAME.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([code]) => code);
}

/** The same by a relationship, because a part may have any name. */
export function hostileRelationship({ type, external }: Relationship): IssueCode | undefined {
  if (external) return 'spreadsheet-external-data';
  return Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
}
