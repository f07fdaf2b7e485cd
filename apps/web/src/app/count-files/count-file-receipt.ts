import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CountFileDetail } from '@muster/contracts';
import { formatNumber } from '@muster/narrative';
import { IssueList } from '../data/issue-list';
import { TakeBackForm } from '../data/take-back-form';
import { dateAndTime } from '../ui/date-and-time';
import { NotificationBanner } from '../ui/notification-banner';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { TextareaField } from '../ui/textarea-field';
import { type CountFileDesk } from './count-file-desk';
import { CountFileHoldings } from './count-file-holdings';
import { COUNT_FILE_STATES } from './count-file-states';

/** One file of counts from check to receipt, and what the steward decides about it. The page that shows it acts on the
 *  decisions. */
@Component({
  selector: 'ms-count-file-receipt',
  imports: [
    CountFileHoldings,
    IssueList,
    NotificationBanner,
    RouterLink,
    SummaryList,
    Tag,
    TakeBackForm,
    TextareaField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './count-file-receipt.html',
})
export class CountFileReceipt {
  readonly file = input.required<CountFileDetail>();
  /** Address of the list, such as `/data/processes`. */
  readonly list = input.required<string>();
  readonly desk = input.required<CountFileDesk>();
  readonly confirmed = output();
  readonly discarded = output();
  readonly undone = output();

  protected readonly state = computed(() => COUNT_FILE_STATES[this.file().state]);
  protected readonly replaces = computed(() => this.file().supersedes.length > 0);
  protected readonly facts = computed(() => {
    const file = this.file();
    return [
      { key: 'Rows in the file', value: formatNumber(file.rows) },
      { key: 'Read with the mapping', value: file.mapping },
      { key: 'Received', value: `${dateAndTime(file.createdAt)} from ${file.createdBy}` },
      { key: 'Loaded', value: file.publishedAt ? dateAndTime(file.publishedAt) : '' },
      { key: 'Reason for the correction', value: file.reissueReason ?? '' },
      { key: 'Reason for taking it back', value: file.undoReason ?? '' },
      { key: 'Fingerprint of the file (SHA-256)', value: file.fileSha256 },
    ].filter(({ value }) => value !== '');
  });

  protected confirm(event: Event): void {
    event.preventDefault();
    this.confirmed.emit();
  }
}
