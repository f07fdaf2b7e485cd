import { type IssueCode } from '@muster/ingest';

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

/** What a workbook holds, by the names of its parts, that a table never needs and a person may not know to be there. */
export function hostileNames(names: readonly string[]): readonly IssueCode[] {
  return BY_NAME.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([code]) => code);
}
