import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { ErrorSummary } from '../../ui/error-summary';
import { NotificationBanner } from '../../ui/notification-banner';
import { StatusLine } from '../../ui/status-line';
import { Signposts } from '../signposts';
import { TalkStore } from '../talk-store';
import { ActionsPage } from './actions-page';
import { BrokenCase } from './broken-case';
import { CaseStore } from './case-store';
import { ChecksPage } from './checks-page';
import { ContactPage } from './contact-page';
import { ErasePage } from './erase-page';
import { ExcludePage } from './exclude-page';
import { HandOffsPage } from './hand-offs-page';
import { KeptPage } from './kept-page';
import { LookedPage } from './looked-page';
import { MessagesPage } from './messages-page';
import { OutcomePage } from './outcome-page';
import { OverviewPage } from './overview-page';
import { RecordPage } from './record-page';
import { TimesPage } from './times-page';
import { WithdrawPage } from './withdraw-page';

/** A case that is open: one part of it at a time, with what went wrong or was done above, and others to turn to below. */
@Component({
  selector: 'ms-case-desk',
  imports: [
    ErrorSummary,
    NotificationBanner,
    StatusLine,
    Signposts,
    BrokenCase,
    OverviewPage,
    MessagesPage,
    TimesPage,
    RecordPage,
    ActionsPage,
    HandOffsPage,
    ChecksPage,
    OutcomePage,
    LookedPage,
    ContactPage,
    ExcludePage,
    KeptPage,
    WithdrawPage,
    ErasePage,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-desk.html',
})
export class CaseDesk {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(CaseStore);
  protected readonly page = inject(TalkStore);
  protected readonly errors = computed(() => {
    const fault = this.store.fault();
    return fault ? [{ message: fault.message }] : [];
  });
}
