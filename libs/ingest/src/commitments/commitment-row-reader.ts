import { COMMITMENT_KINDS, isActionRef, isReferenceDate, type ReferenceDate } from '@muster/domain';
import { ColumnFinder } from '../counts/column-finder';
import { type IssueLog } from '../issues/issue-log';
import { type TableRow } from '../read-table';
import { CommitmentCells } from './commitment-cells';
import { type CommitmentLine } from './commitment-line';
import { checkCommitmentDayUnreadable } from './checks/check-commitment-day-unreadable';
import { checkCommitmentRefUnreadable } from './checks/check-commitment-ref-unreadable';
import { checkCommitmentWithoutRef } from './checks/check-commitment-without-ref';
import { checkCommitmentWithoutTitle } from './checks/check-commitment-without-title';
import { checkUnknownCommitmentKind } from './checks/check-unknown-commitment-kind';
import { readEvidence } from './read-evidence';
import { readFileRating } from './read-file-rating';
import { readMeasures } from './read-measures';
import { readTarget } from './read-target';

/** Reads rows of a file of commitments, each on its own. */
export class CommitmentRowReader {
  private readonly columns: ColumnFinder;

  constructor(
    names: readonly string[],
    private readonly today: string,
    private readonly log: IssueLog,
  ) {
    this.columns = new ColumnFinder(names);
  }

  /** Null when anything in the row cannot be kept; every problem of it is noted. */
  read(row: TableRow): CommitmentLine | null {
    const cells = new CommitmentCells(this.columns, row, this.log);
    const ref = cells.word('action_ref');
    if (ref === '') cells.note(checkCommitmentWithoutRef);
    else if (!isActionRef(ref)) cells.note(checkCommitmentRefUnreadable);
    if (cells.word('short_title') === '') cells.note(checkCommitmentWithoutTitle);
    const [title, kind, due] = [cells.text('short_title', 'title'), this.kind(cells), this.due(cells)];
    const description = {
      ...{ kind, due, owner: cells.text('owner', 'owner'), forum: cells.text('forum_or_lead', 'forum') },
      nextStep: cells.text('next_step', 'nextStep'),
      target: readTarget(cells, kind === 'target', cells.word('due') !== ''),
    };
    const rating = readFileRating(cells, this.today);
    const evidence = readEvidence(cells);
    const measures = readMeasures(cells);
    if (!isActionRef(ref) || title === null) return null;
    return {
      ...{ ref, description: { title, ...description }, measures },
      ...{ ratings: rating ? [rating] : [], evidence: evidence ? [evidence] : [] },
    };
  }

  private kind(cells: CommitmentCells): CommitmentLine['description']['kind'] {
    const word = cells.word('kind').toLowerCase();
    if (word === '') return null;
    return COMMITMENT_KINDS.find((kind) => kind === word) ?? cells.note(checkUnknownCommitmentKind);
  }

  private due(cells: CommitmentCells): ReferenceDate | null {
    const text = cells.word('due');
    const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
    const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (text === '') return null;
    return isReferenceDate(iso) ? iso : cells.note(checkCommitmentDayUnreadable);
  }
}
