import {
  AGGREGATE_MEASURES,
  type AggregateMapping,
  type AggregateMeasure,
  isReferenceDate,
} from '@muster/domain';
import { checkImpossibleDate } from '../checks/check-impossible-date';
import { checkUnreadableDate } from '../checks/check-unreadable-date';
import { checkPeriodReversed } from './checks/check-period-reversed';
import { checkStockWithPeriod } from './checks/check-stock-with-period';
import { type FigureFields } from './figure-fields';

/** First and last day of a published total, both included. A stock must have one day. */
export function readFigurePeriod(
  fields: FigureFields,
  mapping: AggregateMapping,
  measure: AggregateMeasure | null,
): { readonly from: string; readonly to: string } {
  const from = readDay(fields, mapping.from);
  const to = readDay(fields, mapping.to);
  if (from > to && to !== '') fields.note(checkPeriodReversed, mapping.to);
  else if (measure !== null && AGGREGATE_MEASURES[measure].kind === 'stock' && from !== to) {
    fields.note(checkStockWithPeriod, mapping.from);
  }
  return { from, to };
}

function readDay(fields: FigureFields, field: AggregateMapping['from']): string {
  const day = fields.raw(field);
  if (isReferenceDate(day)) return day;
  fields.note(/^\d{4}-\d{2}-\d{2}$/.test(day) ? checkImpossibleDate : checkUnreadableDate, field);
  return '';
}
