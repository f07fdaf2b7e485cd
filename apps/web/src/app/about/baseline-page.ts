import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../ui/page-heading';

@Component({
  selector: 'ms-baseline-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-page-heading text="Baseline" />`,
})
export class BaselinePage {}
