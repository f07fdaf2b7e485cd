import { type DataQualityAnswer, type VerdictBound } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { SYMBOLS } from '../tables/symbols';
import { tableChart } from '../tables/table-chart';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { boundsColumns } from './bounds-columns';
import { boundsSentences } from './bounds-sentences';
import { boundsTitle } from './bounds-title';
import { type SupposedCase, type SupposedVerdicts } from './supposed-verdicts';
import { survivalWords } from './survival-words';

/** Would each verdict survive those who have not declared? Out of true counts: the table is the figure. */
export function boundsChart({ verdicts, about, force, asAt, baseline }: DataQualityAnswer): TableChartSpec {
  const rows = verdicts.map(rowOf);
  const place = `${about.forceName}${about.synthetic ? ' (synthetic)' : ''}, ${formatDate(asAt)}`;
  const unsure = rows.some(({ cases }) =>
    Object.values(cases).some(({ verdict }) => verdict === 'cant-tell'),
  );
  return tableChart(rows, {
    ...{ id: 'verdict-bounds', title: boundsTitle(rows), rowId: ({ id }) => id },
    subtitle: `Share of ${about.people} by ethnicity, ${place}${baseline ? `. Population: ${baseline.label}` : ''}`,
    sentences: boundsSentences(rows, about.people),
    columns: boundsColumns('Group', 1),
    detail: (row) => {
      const words = survivalWords(row, about.people).join(' ');
      return [
        ...(words === '' ? [] : [{ term: 'In words', text: words }]),
        { term: 'Method', text: 'docs/methods/non-declaration-bounds.md' },
      ];
    },
    fileName: `muster-verdict-bounds-${force}-${asAt}`,
    notes: [
      'The two suppositions are the furthest that those without an answer could move a verdict, not what is likely.',
      ...(unsure ? [`Cannot tell: ${NO_PROOF_OF_PARITY}`] : []),
    ],
  });
}

function rowOf({ grouping, code, label, population, declared, none, all }: VerdictBound): SupposedVerdicts {
  const absent = { ...SYMBOLS.notAvailable, meaning: 'not available: no verdict is said' };
  const caseOf = (supposed: VerdictBound['none']): SupposedCase => ({
    ...{ share: supposed?.share ?? null, verdict: supposed?.verdict ?? null, absent },
  });
  return {
    ...{ id: `${grouping}|${code}`, group: label, population },
    cases: { declared: caseOf(declared), none: caseOf(none), all: caseOf(all) },
  };
}
