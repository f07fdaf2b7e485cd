import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { PageHeading } from '../ui/page-heading';
import { ProblemPanel } from '../ui/problem-panel';
import { NavigationFault } from './navigation-fault';

/** Stands in for a page that could not be opened. Part of the first load: it must show when nothing else arrives. */
@Component({
  selector: 'ms-unavailable-page',
  imports: [PageHeading, ProblemPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="Sorry, this page is not available" />
    <ms-problem [problem]="fault.problem()" (retry)="reload()" />
  `,
})
export class UnavailablePage {
  protected readonly fault = inject(NavigationFault);
  readonly #document = inject(DOCUMENT);

  protected reload(): void {
    this.#document.location.reload();
  }
}
