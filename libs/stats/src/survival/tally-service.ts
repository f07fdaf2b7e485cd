import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type ObservedService } from './observed-service';
import { type RiskTable } from './risk-table';

/** Counts working lives by group and day of service in one pass, without sorting and without an object per person. Not
 *  available when nobody is at risk, or when somebody's service ends before it begins. Throws a RangeError for columns of
 *  different lengths and for codes outside `groups` and `routes` (at least 1 each). Source: docs/methods/retention.md. */
export function tallyService(
  service: ObservedService,
  groups: number,
  routes: number,
): Figure<RiskTable, 'nobody-at-risk' | 'leaves-before-starting'> {
  const { entry, exit, route, group } = service;
  if ([exit, route, group].some(({ length }) => length !== entry.length)) {
    throw new RangeError('columns of service have one length');
  }
  let width = 1;
  for (const day of exit) if (day >= width) width = day + 1;
  const entered = new Int32Array(groups * width);
  const exited = new Int32Array(groups * width);
  const leftByRoute = new Int32Array(routes * groups * width);
  const left = routes === 1 ? leftByRoute : new Int32Array(groups * width);
  let withoutTime = 0;
  let atRisk = 0;
  for (let row = 0; row < entry.length; row += 1) {
    const of = group[row] as number;
    const by = route[row] as number;
    if (of === -1) continue;
    if (of < -1 || of >= groups || by > routes) throw new RangeError('a code outside the groups or routes');
    const from = entry[row] as number;
    const to = exit[row] as number;
    if (from < 0 || to < from) return notAvailable('leaves-before-starting');
    if (from === to) {
      withoutTime += 1;
      continue;
    }
    atRisk += 1;
    const base = of * width;
    entered[base + from] = (entered[base + from] as number) + 1;
    exited[base + to] = (exited[base + to] as number) + 1;
    if (by === 0) continue;
    left[base + to] = (left[base + to] as number) + 1;
    if (routes === 1) continue;
    const cell = (by - 1) * groups * width + base + to;
    leftByRoute[cell] = (leftByRoute[cell] as number) + 1;
  }
  if (atRisk === 0) return notAvailable('nobody-at-risk');
  return shown({ groups, routes, width, entered, exited, left, leftByRoute, withoutTime });
}
