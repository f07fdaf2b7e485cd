import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../ui/page-heading';

@Component({
  selector: 'ms-snapshot-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-page-heading text="Snapshot" />`,
})
export class SnapshotPage {}
