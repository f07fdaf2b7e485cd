import { type ComparatorFigures } from '@muster/contracts';

/** The rows of an answer as cells, header first. Shares are 0-1, unrounded; an absent number is an empty cell. */
export function comparatorsCsv({ rows, measure, workerType, sex }: ComparatorFigures): string[][] {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return [
    [
      ...[
        'area',
        'area_name',
        'as_at',
        'worker_type',
        'rank',
        'only_sex',
        measure === 'women' ? 'sex' : 'ethnicity',
      ],
      ...[
        'headcount',
        'declared',
        'total',
        'share',
        'lower',
        'upper',
        'fte',
        'declared_fte',
        'total_fte',
        'fte_share',
      ],
    ],
    ...rows.map((row) => [
      ...[
        row.area,
        row.areaName,
        `${row.year}-03-31`,
        workerType,
        row.rank ?? 'all',
        sex ?? 'all',
        row.group,
      ],
      ...[row.headcount, row.declared, row.total, row.share, row.lower, row.upper].map(text),
      ...[row.fte, row.declaredFte, row.totalFte, row.fteShare].map(text),
    ]),
  ];
}
