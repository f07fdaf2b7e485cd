import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type AnnotationMark, type PackDocument, type PackSentence } from '@muster/contracts';
import { annotationWords } from '@muster/narrative';
import { numberedBlocks } from '@muster/packs';
import { type PagePart } from '../questions/page-part';
import { PageContents } from '../questions/page-contents';
import { PackTable } from './pack-table';
import { PackTraces } from './pack-traces';
import { tracesOfBlock } from './traces-of-block';

/** What stands in a pack: a list of its sections, the sections in their order, and under each figure where its numbers come
 *  from. */
@Component({
  selector: 'ms-pack-contents',
  imports: [PackTable, PackTraces, PageContents],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-page-contents [parts]="parts()" />
    @for (section of sections(); track section.id) {
      <h2 class="govuk-heading-l" [id]="section.name" tabindex="-1">{{ section.title }}</h2>
      @for (sentence of section.sentences; track $index) {
        <p class="govuk-body">{{ textOf(sentence) }}</p>
      }
      @for (block of section.blocks; track block.id) {
        <h3 class="govuk-heading-m">{{ block.title }}</h3>
        @if (block.subtitle) {
          <p class="govuk-hint">{{ block.subtitle }}</p>
        }
        @if (block.sentences.length > 0) {
          <ul class="govuk-list govuk-list--bullet">
            @for (sentence of block.sentences; track $index) {
              <li>{{ textOf(sentence) }}</li>
            }
          </ul>
        }
        @if (block.table; as table) {
          @if (table.rows.length > 0) {
            <ms-pack-table [table]="table" [number]="block.number" [name]="block.name" />
          }
        }
        @for (note of block.notes; track note) {
          <p class="govuk-body-s">{{ note }}</p>
        }
        @if (block.traces.length > 0) {
          <ms-pack-traces [traces]="block.traces" [of]="block.title" />
        }
      }
    }
    <h2 class="govuk-heading-m" id="notes" tabindex="-1">Notes</h2>
    <ul class="govuk-list govuk-list--bullet">
      @for (note of document().notes; track note) {
        <li>{{ note }}</li>
      }
      @for (each of document().annotations; track each.day + each.text) {
        <li>{{ remark(each) }}</li>
      }
    </ul>
  `,
})
export class PackContents {
  readonly document = input.required<PackDocument>();

  protected readonly sections = computed(() => {
    const { sections, traces } = this.document();
    const numbers = numberedBlocks(this.document());
    return sections.map((section) => ({
      ...section,
      name: `section-${section.id}`,
      blocks: section.blocks.map((block) => ({
        ...block,
        number: numbers.get(block.id) ?? 0,
        name: block.id.replace(/[^\w-]/g, '-'),
        traces: tracesOfBlock(block, traces),
      })),
    }));
  });

  protected readonly parts = computed<readonly PagePart[]>(() => [
    ...this.sections().map(({ name, title }) => ({ name, heading: title })),
    { name: 'notes', heading: 'Notes' },
  ]);

  protected textOf(sentence: PackSentence): string {
    return sentence.map(({ text }) => text).join('');
  }

  protected remark(annotation: AnnotationMark): string {
    return annotationWords(annotation);
  }
}
