import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { today } from '../../ui/today';
import { PageHeading } from '../../ui/page-heading';
import { GlassBanner } from './glass-banner';
import { type Glass } from './glass-vault';
import { LockAnewPart } from './lock-anew-part';
import { readOut } from './read-out';

/** An opened case, to be read. Nothing of it can be marked, copied, dragged, printed or saved from this page. */
@Component({
  selector: 'ms-glass-view',
  imports: [GlassBanner, LockAnewPart, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(copy)': '$event.preventDefault()',
    '(cut)': '$event.preventDefault()',
    '(dragstart)': '$event.preventDefault()',
    '(contextmenu)': '$event.preventDefault()',
  },
  styles: `
    .ms-glass {
      user-select: none;
    }

    @media print {
      .ms-glass {
        display: none;
      }
    }
  `,
  template: `
    <ms-glass-banner (closed)="closed.emit()" />
    <div class="ms-glass" translate="no">
      <ms-page-heading [text]="glass().file.reference" caption="To be read by the two of you" />
      <p class="govuk-body">
        The listener knows that the case is open. Each look is written into its record. Somebody who took no
        part reviews it.
      </p>
      @if (removed(); as sentence) {
        <div class="govuk-inset-text">{{ sentence }}</div>
      }
      @for (section of sections(); track section.heading) {
        <h2 class="govuk-heading-m">{{ section.heading }}</h2>
        @for (block of section.blocks; track $index) {
          <div class="ms-said">
            <p class="govuk-body-s govuk-!-margin-bottom-1">
              <strong>{{ block.caption }}</strong>
            </p>
            <p class="govuk-body ms-said__text">{{ block.text }}</p>
          </div>
        }
      } @empty {
        <p class="govuk-body">Nothing of this case is left to read.</p>
      }
    </div>
    @if (mayLock()) {
      <ms-lock-anew-part [glass]="glass()" (locked)="locked.emit()" />
    }
  `,
})
export class GlassView {
  readonly glass = input.required<Glass>();
  readonly closed = output();
  readonly locked = output();

  protected readonly sections = computed(() => readOut(this.glass().story, today(new Date())));
  protected readonly mayLock = computed(() =>
    ['lost-phrase', 'listener-gone'].includes(this.glass().opening.reason),
  );
  protected readonly removed = computed(() => {
    const count = this.glass().opened.removed.length;
    if (count === 0) return '';
    return `${count} ${count === 1 ? 'entry was' : 'entries were'} removed when the time was over.`;
  });
}
