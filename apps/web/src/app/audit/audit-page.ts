import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../ui/page-heading';

@Component({
  selector: 'ms-audit-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-page-heading text="Audit trail" />`,
})
export class AuditPage {}
