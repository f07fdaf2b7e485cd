import { type PackDocument, type PackRun, type PackSentence, type PackTrace } from '@muster/contracts';
import { type StatedGroup, type TracedStatement } from './pack-sources';

/** Begins a source that is no released cell: a population, a register. */
const ELSEWHERE = 'Source: ';

export interface MadeStatements {
  readonly sentences: readonly PackSentence[];
  readonly traces: readonly PackTrace[];
}

/** Statements that were made elsewhere, each number leading to a trace of its own. A number is looked for behind the one
 *  before it, so that the same number said twice leads to two traces. */
export function statedSentences(
  { id, statements }: StatedGroup,
  release: PackDocument['release'],
): MadeStatements {
  const traces: PackTrace[] = [];
  const sentences = statements.map(({ text, numbers }) => {
    const runs: PackRun[] = [];
    let told = 0;
    for (const number of numbers) {
      const from = text.indexOf(number.shown, told);
      if (from < 0 || number.cells.length === 0) continue;
      const trace = `${id}.${traces.length + 1}`;
      if (from > told) runs.push({ text: text.slice(told, from), trace: null });
      runs.push({ text: number.shown, trace });
      told = from + number.shown.length;
      traces.push(traceOf(trace, id, { text, shown: number.shown, cells: number.cells }, release));
    }
    if (told < text.length) runs.push({ text: text.slice(told), trace: null });
    return runs;
  });
  return { sentences, traces };
}

function traceOf(
  id: string,
  block: string,
  { text, shown, cells }: { text: TracedStatement['text']; shown: string; cells: readonly string[] },
  release: PackDocument['release'],
): PackTrace {
  const [numerator = '', ...others] = cells;
  const isElsewhere = numerator.startsWith(ELSEWHERE);
  return {
    ...{ id, block, label: text, value: shown },
    formula: isElsewhere
      ? 'As its source tells it.'
      : 'As in the table of the same figure; from the released cells that are named.',
    numerator,
    denominator: isElsewhere
      ? 'As its source tells it.'
      : others.length > 0
        ? others.join('; ')
        : 'None: it is a count.',
    exclusions: isElsewhere ? 'As its source tells it.' : 'As in the table of the same figure.',
    definition: { id: 'published-figures', version: release.policy },
    release: { id: release.id, period: release.period },
    ...{ asAt: release.asAt, cells: [...cells] },
  };
}
