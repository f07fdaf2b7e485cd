import data from '../../fixtures/survival-data.json';
import { type ObservedService } from '../survival/observed-service';

interface Columns {
  readonly entry: readonly number[];
  readonly exit: readonly number[];
  readonly route: readonly number[];
  readonly group: readonly number[];
  readonly stratum?: readonly number[];
}

const sets: Readonly<Record<string, Columns>> = data;

/** A published set of the fixtures as columns, without the one backwards row of Channing House; `-all` pools its groups;
 *  `stratum` keeps the rows of one stratum. For specs. */
export function publishedService(name: string, stratum?: number): ObservedService {
  const set = sets[name.replace(/-all$/, '')];
  if (!set) throw new Error(`no set ${name}`);
  const rows = set.entry.flatMap((entry, row) => {
    const chosen = stratum === undefined || set.stratum?.[row] === stratum;
    return chosen && (set.exit[row] ?? 0) >= entry ? [row] : [];
  });
  const column = (values: readonly number[]) => rows.map((row) => values[row] ?? 0);
  return {
    entry: Int32Array.from(column(set.entry)),
    exit: Int32Array.from(column(set.exit)),
    route: Uint8Array.from(column(set.route)),
    group: Int16Array.from(name.endsWith('-all') ? rows.map(() => 0) : column(set.group)),
  };
}
