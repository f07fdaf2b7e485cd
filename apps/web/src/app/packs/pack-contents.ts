import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type AnnotationMark, type PackDocument, type PackSentence } from '@muster/contracts';
import { annotationWords } from '@muster/narrative';
import { numberedBlocks } from '@muster/packs';
import { PackTable } from './pack-table';
import { PackTraces } from './pack-traces';
import { tracesOfBlock } from './traces-of-block';

/** What stands in a pack: its sections in their order, and under each figure where its numbers come from. */
@Component({
  selector: 'ms-pack-contents',
  imports: [PackTable, PackTraces],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (section of sections(); track section.id) {
      <h2 class="govuk-heading-l">{{ section.title }}</h2>
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
    <h2 class="govuk-heading-m">Notes</h2>
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
      blocks: section.blocks.map((block) => ({
        ...block,
        number: numbers.get(block.id) ?? 0,
        name: block.id.replace(/[^\w-]/g, '-'),
        traces: tracesOfBlock(block, traces),
      })),
    }));
  });

  protected textOf(sentence: PackSentence): string {
    return sentence.map(({ text }) => text).join('');
  }

  protected remark(annotation: AnnotationMark): string {
    return annotationWords(annotation);
  }
}
