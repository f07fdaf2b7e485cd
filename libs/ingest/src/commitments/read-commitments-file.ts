import { type Issue } from '@muster/domain';
import { checkMissingColumn } from '../checks/check-missing-column';
import { sameName } from '../checks/same-name';
import { findPersonalCells } from '../counts/find-personal-cells';
import { IssueLog } from '../issues/issue-log';
import { type TableContent } from '../read-table';
import { type CommitmentLine } from './commitment-line';
import { CommitmentRowReader } from './commitment-row-reader';
import { checkCommitmentColumnNotRead } from './checks/check-commitment-column-not-read';
import { gatherCommitment } from './gather-commitment';

const NEEDED = ['action_ref', 'short_title', 'rating', 'rating_period'];
const READ = [
  ...NEEDED,
  ...['forum_or_lead', 'owner', 'kind', 'next_step', 'due', 'measures'],
  ...['evidence', 'evidence_link', 'evidence_section'],
  ...['target_share', 'target_of', 'share_today', 'leaving_of_group', 'leaving_of_others', 'assumed_from'],
];
/** Columns that hold no names by what they are. */
const EXEMPT = ['action_ref', 'evidence_link', 'measures'];

/** What a file of commitments says: no line when it has an error. */
export interface CommitmentFileContent {
  readonly rows: number;
  readonly lines: readonly CommitmentLine[];
  readonly issues: readonly Issue[];
}

/** Reads a register of commitments, recommendations or targets, with every problem collected. A reference may stand on
 *  several rows: one for each period, or for each piece of evidence. `today`: later periods are refused. */
export function readCommitmentsFile(content: TableContent, today: string): CommitmentFileContent {
  const log = new IssueLog();
  const rows = content.rows.length;
  const answer = (lines: readonly CommitmentLine[]) => ({
    rows,
    lines: log.hasErrors ? [] : lines,
    issues: [...content.issues, ...log.list()],
  });
  if (content.issues.some(({ severity }) => severity === 'error')) return answer([]);
  const present = content.names.map(sameName);
  for (const column of NEEDED) if (!present.includes(column)) log.note(checkMissingColumn, { column });
  if (log.hopeless) return answer([]);
  for (const column of content.names) {
    if (!READ.includes(sameName(column))) log.note(checkCommitmentColumnNotRead, { column });
  }
  findPersonalCells(content, EXEMPT, log);
  if (log.hopeless) return answer([]);
  const reader = new CommitmentRowReader(content.names, today, log);
  const gathered = new Map<string, CommitmentLine>();
  for (const row of content.rows) {
    const line = reader.read(row);
    const apart = line && gatherCommitment(gathered, line);
    if (apart) log.note(apart, { row: row.row });
  }
  return answer([...gathered.values()]);
}
