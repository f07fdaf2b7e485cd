import { type PackBlock, type PackTrace } from '@muster/contracts';
import { formatDate } from '@muster/narrative';

/** Where one number comes from, in the words of the page. */
export interface TraceInWords {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
}

/** Where the numbers of a block come from, in their order. */
export function tracesOfBlock({ id }: PackBlock, traces: readonly PackTrace[]): readonly TraceInWords[] {
  return traces
    .filter(({ block }) => block === id)
    .map((trace) => ({
      ...{ id: trace.id, label: trace.label, value: trace.value },
      facts: [
        { term: 'Formula', text: trace.formula },
        { term: 'Numerator', text: trace.numerator },
        { term: 'Denominator', text: trace.denominator },
        { term: 'Left out', text: trace.exclusions },
        { term: 'Definition', text: `${trace.definition.id}, version ${trace.definition.version}` },
        {
          term: 'Release',
          text: trace.release === null ? 'None' : `${trace.release.period}, ${trace.release.id}`,
        },
        { term: 'Snapshot', text: trace.asAt === '' ? 'None' : formatDate(trace.asAt) },
        { term: 'Released cells', text: trace.cells.join('; ') || 'None' },
      ],
    }));
}
