import { type PublishedAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const HEADING = [
  'section',
  'measure',
  'dimension',
  'code',
  'within',
  'withinCode',
  'column',
  'value',
  'status',
];

/** A standing table as CSV: one row for each figure, in the order of the table. `dimension` and `code` name the group, empty
 *  for everybody; `within` and `withinCode` the part of the workforce. Shares are 0-1. A figure that is not shown has an
 *  empty value. Written by `toCsv`. */
export function foiCsv({ sections }: PublishedAnswer): string {
  const lines = sections.flatMap(({ id, measure, measured, dimensionLabels, columns, rows }) => {
    const [other] = Object.keys(dimensionLabels).filter((dimension) => dimension !== measured);
    return rows.flatMap(({ group, figures }) =>
      columns.map((column) => {
        const figure = figures[column.id];
        return [
          ...[id, measure, measured, group[measured] ?? ''],
          ...[other ?? '', other === undefined ? '' : (group[other] ?? '')],
          column.id,
          figure?.status === 'shown' ? String(figure.value) : '',
          figure?.status ?? 'not-available',
        ];
      }),
    );
  });
  return toCsv([HEADING, ...lines]);
}
