import { type IssueCode } from '@muster/ingest';
import { type Relationship } from './relationship';

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

/** What a relationship brings that a table never needs, because a part may have any name; undefined for all others. */
export function hostileRelationship({ type, external }: Relationship): IssueCode | undefined {
  if (external) return 'spreadsheet-external-data';
  return Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
}
