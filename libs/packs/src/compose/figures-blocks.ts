import { type PackBlock, type PackTrace } from '@muster/contracts';
import { publishedChart } from '@muster/narrative';
import { blockOfChart } from './block-of-chart';
import { type TracedAnswer } from './pack-sources';
import { traceSection } from './trace-section';

/** Blocks of a pack and the traces of their numbers. */
export interface MadeBlocks {
  readonly blocks: readonly PackBlock[];
  readonly traces: readonly PackTrace[];
}

/** The sections of an answer as blocks, in their order; `prefix` keeps their ids apart from those of other answers. */
export function figuresBlocks(traced: TracedAnswer, prefix: string): MadeBlocks {
  const made = traced.answer.sections.map((section) => {
    const id = `${prefix}-${section.id}`;
    const spec = publishedChart(section, traced.answer);
    const { traces, traceOf } = traceSection(traced, section, spec, id);
    return { block: blockOfChart(spec, id, traceOf), traces };
  });
  return { blocks: made.map(({ block }) => block), traces: made.flatMap(({ traces }) => traces) };
}
