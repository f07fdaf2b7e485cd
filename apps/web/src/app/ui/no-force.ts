import { ChangeDetectionStrategy, Component } from '@angular/core';

/** What stands on a page while no force is defined: why nothing is there, and who acts. */
@Component({
  selector: 'ms-no-force',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="govuk-body">No force is defined yet. The administrator of the server defines one.</p>`,
})
export class NoForce {}
