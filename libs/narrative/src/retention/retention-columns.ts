import { type RetentionAnswer, type RetentionRow } from '@muster/contracts';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { yearsColumn } from '../tables/years-column';
import { reasonWords } from '../words/reason-words';
import { type RowOfCurve } from './rows-of-curves';

type Row = RowOfCurve<RetentionRow>;

/** The columns of a curve as a table: numbers at risk, who left since the row before, and the share still in post. */
export function retentionColumns({ by, about }: RetentionAnswer, rows: readonly Row[]): TableColumn<Row>[] {
  const facts = { absent: ({ status, reason }: Row) => absence(status, reason) };
  return [
    ...dimensionColumns<Row>(by, about),
    yearsColumn('Years of service', ({ at }) => at?.years ?? null, rows, facts.absent),
    numberColumn('atRisk', 'At risk (people)', ({ at }) => at?.atRisk ?? null, facts),
    numberColumn('left', 'Left since the row before', ({ at }) => at?.left ?? null, facts),
    percentColumn('survival', 'Still in post (%)', ({ at }) => at?.survival ?? null, facts),
    percentColumn('lower', '95% range from (%)', ({ at }) => at?.lower ?? null, facts),
    percentColumn('upper', '95% range to (%)', ({ at }) => at?.upper ?? null, facts),
    textColumn('reason', 'Why there is no curve', ({ at, reason }) =>
      at !== null || reason === null ? null : reasonWords(reason),
    ),
  ];
}
