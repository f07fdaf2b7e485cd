import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Recovery codes, in sight once. */
@Component({
  selector: 'ms-recovery-codes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="govuk-heading-m">Keep these recovery codes</h2>
    <p class="govuk-body">
      Each of them serves once when you do not have your telephone. They are shown only now. Print them or
      write them down, and keep them apart from your computer.
    </p>
    <ul class="govuk-list ms-codes">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ul>
    <button type="button" class="govuk-button" (click)="kept.emit()">I have kept the codes</button>
  `,
  styles: `
    .ms-codes code {
      overflow-wrap: anywhere;
    }
  `,
})
export class RecoveryCodesList {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output();
}
