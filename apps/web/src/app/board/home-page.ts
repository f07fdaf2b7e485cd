import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../ui/page-heading';

@Component({
  selector: 'ms-home-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-page-heading text="Home" />`,
})
export class HomePage {}
