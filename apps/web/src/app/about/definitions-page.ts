import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../ui/page-heading';

@Component({
  selector: 'ms-definitions-page',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-page-heading text="Definitions" />`,
})
export class DefinitionsPage {}
