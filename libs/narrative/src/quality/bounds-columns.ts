import { numberCell } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';
import { headerColumn } from '../tables/header-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { NO_PROOF_OF_PARITY, verdictWords } from '../words/verdict-words';
import { type Assumption, type SupposedVerdicts } from './supposed-verdicts';
import { survives } from './survives';

const HEADERS: Readonly<Record<Assumption, readonly [share: string, verdict: string]>> = {
  declared: ['Share of declared (%)', 'Verdict'],
  none: ['If nobody else belonged (%)', 'Verdict then'],
  all: ['If everybody else belonged (%)', 'Verdict in that case'],
};

/** The columns of a table of supposed verdicts: the group, the population, and for each supposition share and verdict, at
 *  last whether the verdict would survive. `decimals`: 1 of true counts, 0 of released ones. */
export function boundsColumns(dimension: string, decimals: 0 | 1): TableColumn<SupposedVerdicts>[] {
  return [
    headerColumn<SupposedVerdicts>('group', dimension, ({ group }) => group),
    {
      ...{ id: 'population', header: 'Population (%)', numeric: true, rowHeader: false },
      cell: ({ population }) => numberCell(population === null ? null : population * 100, decimals),
    },
    ...(['declared', 'none', 'all'] as const).flatMap((assumption) => ofCase(assumption, decimals)),
    textColumn<SupposedVerdicts>(
      'survives',
      'Would it survive?',
      (row) => {
        const stays = survives(row);
        return stays === null ? null : stays ? 'Yes' : 'No';
      },
      ({ cases }) => cases.declared.absent,
    ),
  ];
}

function ofCase(assumption: Assumption, decimals: 0 | 1): TableColumn<SupposedVerdicts>[] {
  const [share, verdict] = HEADERS[assumption];
  const words = textColumn<SupposedVerdicts>(
    `${assumption}-verdict`,
    verdict,
    ({ cases }) => {
      const own = cases[assumption].verdict;
      return own === null ? null : verdictWords(own);
    },
    ({ cases }) => (cases[assumption].share === null ? cases[assumption].absent : SYMBOLS.notAvailable),
  );
  return [
    {
      ...{ id: `${assumption}-share`, header: share, numeric: true, rowHeader: false },
      cell: ({ cases }) => {
        const { share: own, absent } = cases[assumption];
        return numberCell(own === null ? null : own * 100, decimals, absent);
      },
    },
    {
      ...words,
      cell: (row) => {
        const cell = words.cell(row);
        return row.cases[assumption].verdict === 'cant-tell'
          ? { ...cell, meaning: `${cell.text}. ${NO_PROOF_OF_PARITY}` }
          : cell;
      },
    },
  ];
}
