import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '../../access/session-store';
import { KeepFocus } from '../../ui/keep-focus';
import { PageHeading } from '../../ui/page-heading';
import { CaseAuditPart } from './case-audit-part';
import { CertificatesPart } from './certificates-part';
import { HoldsPart } from './holds-part';

/** Legal holds, for whoever takes part in them; proofs of erasure and the audit without content for the data protection
 *  officer. */
@Component({
  selector: 'ms-custody-page',
  imports: [CaseAuditPart, CertificatesPart, HoldsPart, PageHeading],
  hostDirectives: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="Custody" />
        <ms-holds-part />
      </div>
    </div>
    @if (isOfficer()) {
      <ms-certificates-part />
      <ms-case-audit-part />
    }
  `,
})
export class CustodyPage {
  readonly #session = inject(SessionStore).session;
  protected readonly isOfficer = computed(() => this.#session()?.roles.includes('dpo') ?? false);
}
