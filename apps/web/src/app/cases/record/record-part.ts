import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type CaseFile } from '@muster/contracts';
import { CaseDesk } from '../case-desk';
import { type CaseStory } from '@muster/case-protocol';
import { AddendumForm } from './addendum-form';
import { RecordForm } from './record-form';
import { RecordView } from './record-view';
import { Taxonomy } from './taxonomy';

/** The record of the conversation: written by the listener, read and approved by the colleague, then never changed. */
@Component({
  selector: 'ms-record-part',
  imports: [AddendumForm, RecordForm, RecordView],
  providers: [Taxonomy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (early()) {
      <p class="govuk-body">
        The record begins once the conversation was held. Say so under “Times to meet”.
      </p>
    } @else {
      @if (standing(); as sentence) {
        <div class="govuk-inset-text">{{ sentence }}</div>
      }
      @if (correction(); as words) {
        <h2 class="govuk-heading-m">What the colleague asks to change</h2>
        <p class="ms-exact">{{ words }}</p>
      }
      @if (editing() && !story().approved) {
        <p class="govuk-body">
          Write little, and leave out names. The colleague reads every word and approves it, or says what to
          change.
        </p>
        <ms-record-form [file]="file()" [story]="story()" (saved)="editing.set(false)" />
      } @else {
        <ms-record-view [story]="story()" />
        @if (story().approved || !desk.mayWrite()) {
          <ms-addendum-form [story]="story()" />
        } @else {
          <button type="button" class="govuk-button govuk-button--secondary" (click)="editing.set(true)">
            Write another version
          </button>
        }
      }
    }
  `,
})
export class RecordPart {
  readonly file = input.required<CaseFile>();
  readonly story = input.required<CaseStory>();

  protected readonly desk = inject(CaseDesk);
  protected readonly editing = signal(this.#unwritten());
  protected readonly early = computed(
    () => !this.story().record && !['held', 'agreed', 'closed'].includes(this.file().state),
  );
  protected readonly correction = computed(() => {
    const read = this.story().recordRead?.body;
    return read && !read.approved ? read.correction : '';
  });
  protected readonly standing = computed(() => {
    const { approved, record, recordRead } = this.story();
    if (approved)
      return 'The colleague has approved this record. It is not changed any more; add a note instead.';
    if (recordRead) return 'The colleague has read this version and asks for changes.';
    return record ? 'The colleague has not answered to this version yet.' : '';
  });

  /** Nothing is saved yet, so the form stands open. */
  #unwritten(): boolean {
    return this.desk.mayWrite() && !this.desk.story()?.record;
  }
}
