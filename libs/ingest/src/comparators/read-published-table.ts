import { type ComparatorTable, type ComparatorYear, type Issue } from '@muster/domain';
import { IssueLog } from '../issues/issue-log';
import { type TableContent } from '../read-table';
import { gatherPublishedYears } from './gather-published-years';
import { readPublishedRows } from './read-published-rows';
import { recognisePublishedTable } from './recognise-published-table';

/** What a published table says. With an error among the issues the years are incomplete and must not be used. */
export interface PublishedTable {
  /** Null when the file is neither table. */
  readonly id: ComparatorTable['id'] | null;
  readonly years: readonly ComparatorYear[];
  readonly issues: readonly Issue[];
}

/** Reads a Home Office table exactly as it was published, whichever of the two it is. Issues of `content` come first; all
 *  that cannot be read is named, nothing is dropped. Figures stay as published, FTE rounded to hundredths. */
export function readPublishedTable({ names, rows, issues }: TableContent): PublishedTable {
  if (issues.some(({ severity }) => severity === 'error')) return { id: null, years: [], issues };
  const log = new IssueLog();
  const recognised = recognisePublishedTable(names, log);
  if (!recognised) return { id: null, years: [], issues: [...issues, ...log.list()] };
  const read = readPublishedRows(recognised, names, rows, log);
  // Rows that could not be read would be told a second time as missing.
  const years = log.hasErrors ? [] : gatherPublishedYears(read, log);
  return { id: recognised.id, years, issues: [...issues, ...log.list()] };
}
