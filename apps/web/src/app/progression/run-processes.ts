import { type ProcessList } from '@muster/contracts';
import { periodText } from '../count-files/period-text';
import { type Choice } from '../ui/select-field';

/** One run of a process whose counts are published. */
export interface RunProcess extends Choice {
  readonly process: string;
  readonly from: string;
  readonly to: string;
}

/** The published runs, promotions before other processes, then the newest first. `value` tells them apart. */
export function runProcesses({ processes, files }: ProcessList): readonly RunProcess[] {
  const known = new Map(processes.map((process) => [process.id, process]));
  return files
    .flatMap(({ state, process, from, to }) => {
      const definition = known.get(process ?? '');
      if (state !== 'published' || !definition || process === null || from === null || to === null) return [];
      const run = { value: `${process} ${from} ${to}`, process, from, to };
      const label = `${definition.label}, ${periodText(from, to)}`;
      return [{ run: { ...run, label }, promotion: definition.type === 'promotion' }];
    })
    .toSorted(
      (a, b) =>
        Number(b.promotion) - Number(a.promotion) ||
        Number(b.run.to > a.run.to) - Number(b.run.to < a.run.to),
    )
    .map(({ run }) => run);
}
