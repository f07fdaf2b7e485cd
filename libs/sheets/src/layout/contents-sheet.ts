import { type Workbook } from '../workbook';
import { ONE_TABLE } from './one-table';
import { type Sheet } from './sheet';

/** What stands on which sheet; each name leads to its sheet. */
export function contentsSheet({ tables }: Pick<Workbook, 'tables'>, hasNotes: boolean): Sheet {
  const listed = [
    ...(hasNotes ? [{ name: 'Notes', title: 'Notes about the tables' }] : []),
    ...tables.map(({ name, title }) => ({ name, title })),
  ];
  return {
    ...{ name: 'Contents', title: 'Contents', lines: [ONE_TABLE] },
    table: {
      range: 'contents',
      columns: [
        { header: 'Sheet', numeric: false, wide: false },
        { header: 'What it shows', numeric: false, wide: true },
      ],
      rows: listed.map(({ name, title }) => [
        { kind: 'sheet', name },
        { kind: 'text', text: title },
      ]),
    },
  };
}
