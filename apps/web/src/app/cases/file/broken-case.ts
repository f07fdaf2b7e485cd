import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ChainRefusal } from '@muster/case-protocol';
import { PageHeading } from '../../ui/page-heading';

/** Instead of a case whose entries do not stand up to the checks: what is wrong, and whom to tell. Nothing of it is shown,
 *  and nothing can be written. */
@Component({
  selector: 'ms-broken-case',
  imports: [PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="alert">
      <ms-page-heading
        [caption]="reference()"
        [text]="closed() ? 'You cannot read this case' : 'This case is not shown'"
      />
      <p class="govuk-body">{{ refusal().message }}</p>
      @if (refusal().seq !== null) {
        <p class="govuk-body">It concerns entry {{ (refusal().seq ?? 0) + 1 }}.</p>
      }
    </div>
    @if (closed()) {
      <p class="govuk-body">
        It was locked for other keys than yours. Two custodians, or the colleague on their next visit, can
        lock it anew for you. Ask the allocator.
      </p>
    } @else {
      <ul class="govuk-list govuk-list--bullet">
        <li>Nothing of the case is shown, because it cannot be told which words are still the right ones.</li>
        <li>Nothing can be written to it.</li>
        <li>
          Tell the data protection officer today, with the reference above. Do not use this computer to do so.
        </li>
      </ul>
    }
  `,
})
export class BrokenCase {
  readonly refusal = input.required<ChainRefusal>();
  readonly reference = input.required<string>();
  protected readonly closed = computed(() => ['wrong-key', 'not-named'].includes(this.refusal().code));
}
