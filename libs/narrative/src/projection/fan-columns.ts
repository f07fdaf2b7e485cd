import { type ProjectionAnswer } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { chanceCell } from './chance-cell';
import { type FanRow } from './fan-row';
import { heldWords } from './held-words';
import { shareDecimals } from './share-decimals';

const WHAT: Readonly<Record<Exclude<FanRow['what'], 'counted'>, string>> = {
  projected: 'Middle of the runs',
  level: 'Level',
};
const NONE = { absent: () => SYMBOLS.notApplicable };

/** The columns of a fan as a table; several scenarios are named first. */
export function fanColumns(answer: ProjectionAnswer): TableColumn<FanRow>[] {
  const decimals = shareDecimals(answer);
  const percent = (id: string, header: string, value: (row: FanRow) => number | null) =>
    numberColumn<FanRow>(id, header, (row) => perHundred(value(row)), { ...NONE, decimals });
  const bound = (of: 'low95' | 'high95' | 'baseline') => (row: FanRow) => row.year?.[of] ?? null;
  return [
    ...(answer.scenarios.length > 1
      ? [headerColumn<FanRow>('scenario', 'Rates', ({ scenario }) => scenario)]
      : []),
    {
      ...{ id: 'day', header: 'When', numeric: false, rowHeader: true },
      cell: ({ day }) =>
        day === null ? { text: 'In the long run', sort: '9999' } : { text: formatDate(day), sort: day },
    },
    textColumn('what', 'What', ({ what, year }) =>
      what === 'counted' || year?.year === 0 ? heldWords(answer) : WHAT[what],
    ),
    numberColumn('share', 'Share (%)', ({ share }) => perHundred(share), {
      decimals,
      absent: ({ status }) => absence(status, null),
    }),
    percent('low80', '80% range from (%)', ({ low80 }) => low80),
    percent('high80', '80% range to (%)', ({ high80 }) => high80),
    percent('low95', '95% range from (%)', bound('low95')),
    percent('high95', '95% range to (%)', bound('high95')),
    percent('baseline', 'Population (%)', bound('baseline')),
    {
      ...{ id: 'chance', header: 'Runs at or above it (%)', numeric: true, rowHeader: false },
      cell: ({ year }) => chanceCell(year?.chanceOfParity ?? null),
    },
    numberColumn('people', 'People of the group, to the nearest 5', (row) => row.year?.people ?? null, NONE),
  ];
}

function perHundred(share: number | null): number | null {
  return share === null ? null : share * 100;
}
