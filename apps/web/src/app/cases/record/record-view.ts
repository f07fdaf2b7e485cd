import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { COME_BACK_WORDS } from '../../case-parts/case-words';
import { codeRows } from '../../case-parts/code-rows';
import { FieldUseLabel } from '../../case-parts/field-use';
import { RECORD_FIELDS } from '../../case-parts/record-fields';
import { type CaseStory } from '@muster/case-protocol';
import { Taxonomy } from './taxonomy';

/** The newest version of the record, as the colleague reads it. */
@Component({
  selector: 'ms-record-view',
  imports: [FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (section of sections(); track section.label) {
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{{ section.label }}</h2>
      <ms-field-use [use]="section.use" />
      <p class="govuk-body ms-said__text">{{ section.text }}</p>
    }
    @for (code of codes(); track code.label) {
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{{ code.label }}</h2>
      <ms-field-use [use]="code.use" />
      <p class="govuk-body">{{ code.text }}</p>
    }
  `,
})
export class RecordView {
  readonly story = input.required<CaseStory>();
  readonly #taxonomy = inject(Taxonomy);

  protected readonly sections = computed(() => {
    const record = this.story().record?.body;
    if (!record) return [];
    return RECORD_FIELDS.map(({ key, label, use }) => ({
      ...{ label, use },
      text:
        key === 'comeBack'
          ? record.comeBack === 'not-asked'
            ? ''
            : COME_BACK_WORDS[record.comeBack]
          : record[key],
    })).filter(({ text }) => text.trim() !== '');
  });

  protected readonly codes = computed(() => {
    const codes = this.story().codes?.body;
    if (!codes) return [];
    return codeRows(codes, {
      themes: this.#taxonomy.themeLabels(),
      leavingReasons: this.#taxonomy.reasonLabels(),
    });
  });
}
