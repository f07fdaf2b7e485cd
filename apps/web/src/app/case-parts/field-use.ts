import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** What becomes of an answer in a case. */
export type FieldUse = 'between-us' | 'totals' | 'shared';

export const FIELD_USES: Readonly<Record<FieldUse, string>> = {
  'between-us': 'Stays between us',
  totals: 'Used in anonymous totals',
  shared: 'Shared if you agree',
};

/** The label beside a field of a case that says what becomes of it. */
@Component({
  selector: 'ms-field-use',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="govuk-body-s ms-field-use">
    <strong class="govuk-tag govuk-tag--grey">{{ text() }}</strong>
  </p>`,
})
export class FieldUseLabel {
  readonly use = input.required<FieldUse>();
  protected readonly text = computed(() => FIELD_USES[this.use()]);
}
