import { periodDays } from './period-days';
import { type Moment } from './population';
import { type PublishedTable } from './published-release';

/** When the cells of a table count: a stock at the quarter of the file, a flow over its days or, without days, over the
 *  period at the end of the table's id. */
export function momentOf({ id, flow }: PublishedTable, measure: string, quarter: string): Moment {
  if (measure === 'stock') return { name: quarter, quarter, days: null };
  const period = id.split('.').slice(3).join('.');
  const days = flow ?? periodDays(period);
  if (days) return { name: `${days.from}/${days.to}`, quarter: null, days };
  return { name: period === '' ? quarter : period, quarter: null, days: null };
}
