import { type CountFileHolds } from '@muster/contracts';
import { type Process } from '@muster/domain';
import { type StageCell } from '@muster/ingest';

/** What a file about a process holds, without a count of any group. */
export function stageHolds(cells: readonly StageCell[], { stages }: Process): CountFileHolds {
  const breakdowns = new Map(cells.map(({ breakdown }) => [breakdown.join('\0'), [...breakdown]]));
  const everybody = new Map(
    cells.filter(({ breakdown }) => breakdown.length === 0).map((cell) => [cell.stage, cell]),
  );
  const count = (status: StageCell['status']) => cells.filter((cell) => cell.status === status).length;
  return {
    breakdowns: [...breakdowns.values()],
    stages: stages.map(({ code, label }) => ({
      code,
      label,
      status: everybody.get(code)?.status ?? 'not-held',
      count: everybody.get(code)?.count ?? null,
    })),
    totals: [],
    cells: { shown: count('shown'), withheld: count('withheld'), notHeld: count('not-held') },
  };
}
