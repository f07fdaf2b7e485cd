import { type DataCoverage } from '@muster/contracts';
import { formatDate, formatPercent } from '@muster/narrative';
import { type TableColumn } from '../ui/table-column';

type Target = DataCoverage['targets'][number];
type Snapshot = DataCoverage['snapshots'][number];
type Problem = DataCoverage['problems'][number];

export const TARGET_COLUMNS: readonly TableColumn<Target>[] = [
  { key: 'label', label: 'Characteristic', value: ({ label }) => label, header: true },
  {
    ...{ key: 'target', label: 'Target', value: ({ target }: Target) => target, numeric: true },
    text: ({ target }) => formatPercent(target),
  },
  { key: 'why', label: 'Why', value: ({ why }) => why },
];

export const SNAPSHOT_COLUMNS: readonly TableColumn<Snapshot>[] = [
  {
    ...{ key: 'asAt', label: 'As at', value: ({ asAt }: Snapshot) => asAt, header: true, sortable: true },
    text: ({ asAt }) => formatDate(asAt),
  },
  { key: 'held', label: 'Held', value: ({ held }) => held.join(', ') || 'None' },
  { key: 'notHeld', label: 'Not held', value: ({ notHeld }) => notHeld.join(', ') || 'None' },
];

export const PROBLEM_COLUMNS: readonly TableColumn<Problem>[] = [
  {
    ...{ key: 'code', label: 'Kind of problem', value: ({ code }: Problem) => code.replaceAll('-', ' ') },
    ...{ header: true, sortable: true },
  },
  {
    ...{ key: 'severity', label: 'What it does', value: ({ severity }: Problem) => severity },
    text: ({ severity }) => (severity === 'error' ? 'Stops the import' : 'Warns'),
  },
  {
    ...{ key: 'imports', label: 'Imports with it', value: ({ imports }: Problem) => imports },
    ...{ numeric: true, sortable: true },
  },
  {
    ...{ key: 'last', label: 'Last received', value: ({ lastReceived }: Problem) => lastReceived },
    ...{ sortable: true, text: ({ lastReceived }: Problem) => formatDate(lastReceived) },
  },
];
