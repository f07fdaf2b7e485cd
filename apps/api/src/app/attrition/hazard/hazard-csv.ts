import { type HazardAnswer, type HazardRatio } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** An answer as CSV: for each declared group a row `unadjusted`, a row `adjusted` and a row `log-rank` (its statistic in the
 *  column of the ratio). The comparator has one row, without a figure. Shares and p are plain numbers. */
export function hazardCsv({ by, rows }: HazardAnswer): string {
  const [dimension = 'group'] = by;
  return toCsv([
    [
      dimension,
      'figure',
      'status',
      'people',
      'leavers',
      'value',
      'lower',
      'upper',
      'p',
      'pAdjusted',
      'covariates',
    ].concat(...['steadyP', 'steadyPAdjusted', 'steadyCorrelation', 'steadyGlobalP', 'reason']),
    ...rows.flatMap(({ group, people, leavers, isComparator, unadjusted, adjusted, logRank }) => {
      const of = (figure: string, status: string): Cell[] => [
        ...[group[dimension] ?? '', figure, status, people, leavers],
      ];
      if (isComparator) return [[...of('comparator', unadjusted.status), ...BLANKS, unadjusted.reason]];
      return [
        [...of('unadjusted', unadjusted.status), ...cellsOf(unadjusted)],
        [...of('adjusted', adjusted.status), ...cellsOf(adjusted)],
        [
          ...[...of('log-rank', logRank.status), logRank.statistic, '', '', logRank.p],
          ...['', '', '', '', '', '', logRank.reason],
        ],
      ];
    }),
  ]);
}

function cellsOf({ ratio, lower, upper, p, pAdjusted, covariates, steady, reason }: HazardRatio): Cell[] {
  return [
    ...[ratio, lower, upper, p, pAdjusted, covariates],
    ...[
      steady?.p ?? null,
      steady?.pAdjusted ?? null,
      steady?.correlation ?? null,
      steady?.globalP ?? null,
      reason,
    ],
  ];
}

type Cell = string | number | null;

const BLANKS = ['', '', '', '', '', '', '', '', '', ''];
