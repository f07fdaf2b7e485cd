import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { PageHeading } from '../../ui/page-heading';

/** Stands in place of a case whose entries do not hold together. Nothing of them is shown. */
@Component({
  selector: 'ms-broken-case',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-heading text="This case cannot be trusted" />
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text" role="alert">
        <span class="govuk-visually-hidden">Warning</span>
        {{ reason() }}
      </strong>
    </div>
    <p class="govuk-body">
      Nothing of it is shown, because it may not be what was written. This can be a fault, or somebody may
      have tampered.
    </p>
    <p class="govuk-body">
      Tell the data protection officer of the force, and your listener if you can reach them another way. Give
      the reference, never your code.
    </p>
  `,
})
export class BrokenCase {
  readonly reason = input.required<string>();
}
