import { type ReleaseReport } from '@muster/contracts';
import { formatNumber, formatPercent } from '@muster/narrative';
import { type SummaryRow } from '../ui/summary-list';

/** What a release shows and how far it is from the truth, for those who approve it. Each set of people counts once,
 *  however many tables it stands in. */
export function reportFacts(report: ReleaseReport): readonly SummaryRow[] {
  const { cells } = report;
  const tables = report.droppedTables;
  return [
    {
      key: 'Cells shown',
      value: `${formatNumber(cells.shown)} of ${cellsOf(cells.nonZero)} with somebody in (${formatPercent(report.shownShare)})`,
    },
    {
      key: 'People in shown cells',
      value: `${formatPercent(report.peopleShownShare)} of the people in all cells`,
    },
    {
      key: 'Mean error',
      value: `${formatNumber(report.meanError, 2)} people between a shown and its true count`,
    },
    { key: 'Largest error', value: `${formatNumber(report.largestError)} people` },
    {
      key: 'Held',
      value: `${cellsOf(cells.held)} keep the value of last time, because too few people moved`,
    },
    { key: 'Repaired', value: `${cellsOf(cells.repaired)} withheld to protect another cell` },
    {
      key: 'Dropped',
      value:
        tables.length === 0
          ? 'No table'
          : `${cellsOf(cells.dropped)} in ${formatNumber(tables.length)} ${tables.length === 1 ? 'table' : 'tables'}: ${tables.join(', ')}`,
    },
    { key: 'Staff networks', value: `see ${cellsOf(cells.network)}` },
    { key: 'Policy', value: report.policy },
  ];
}

function cellsOf(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'cell' : 'cells'}`;
}
