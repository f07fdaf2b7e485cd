import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { dayInWords } from '../../case-parts/day-in-words';
import { entriesWords } from '../../case-parts/entries-words';
import { today } from '../../ui/today';
import { Details } from '../../ui/details';
import { Tag } from '../../ui/tag';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { CaseVault } from '../case-vault';
import { type CasePart, casePartsOf, PART_WORDS } from './case-parts-of';
import { OpeningsNotice } from './openings-notice';

/** The parts of a case in the order of work, each with where it stands. */
@Component({
  selector: 'ms-case-overview',
  imports: [Details, OpeningsNotice, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-openings-notice [events]="file().events" />
    @if (clock(); as sentence) {
      <p class="govuk-body">
        <strong>{{ sentence }}</strong>
      </p>
    }
    @if (file().state === 'withdrawn') {
      <div class="govuk-inset-text">
        The colleague has withdrawn. Nothing more is asked of them. Only a hand-off that must be made can
        still be written down.
      </div>
    }
    <ul class="ms-links">
      @for (each of parts(); track each.part) {
        <li class="ms-links__item">
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
            <button type="button" class="ms-link-button" (click)="chosen.emit(each.part)">
              {{ words[each.part] }}
            </button>
          </h2>
          <ms-tag [text]="each.status" [tone]="each.tone" />
        </li>
      }
    </ul>
    <ms-details summary="Check with the colleague that both of you see the same">
      <p class="govuk-body">
        You see {{ entries() }}. Read these four words to each other. If theirs differ, one of you is shown an
        older state of the case.
      </p>
      @if (check.hasValue()) {
        <p class="ms-secret" translate="no">{{ check.value() }}</p>
      }
    </ms-details>
  `,
})
export class CaseOverview {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();
  readonly chosen = output<CasePart>();

  readonly #vault = inject(CaseVault);
  protected readonly desk = inject(CaseDesk);
  protected readonly words = PART_WORDS;
  protected readonly parts = computed(() => casePartsOf(this.file(), this.story()));
  protected readonly entries = computed(() => entriesWords(this.desk.opened()?.head.count ?? 0));
  protected readonly check = resource({
    params: () => this.desk.opened()?.head,
    loader: ({ params }) => this.#vault.checkWords(params),
  });
  protected readonly clock = computed(() => {
    const by = this.file().acknowledgeBy;
    if (by === null) return '';
    const now = today(new Date());
    return `${by < now ? 'Late: confirm' : 'Confirm'} to the colleague by ${dayInWords(by, now)}.`;
  });
}
