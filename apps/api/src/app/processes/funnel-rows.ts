import { type Process } from '@muster/domain';
import { type Figure } from '@muster/stats';
import { type FunnelRates, funnelRates } from '@muster/stats';
import { type Axis } from '../questions/axis';
import { type FoundStages } from './stage-counts.service';
import { type StoredStageCount } from './stored-stage-count';

/** One group, or everybody, at every stage of a process. */
export interface FunnelRow {
  /** Position in the groups of the axis; null for everybody. */
  readonly place: number | null;
  readonly label: string;
  /** Whether the group is one of people who have declared; false for everybody. */
  readonly declared: boolean;
  /** One for each stage, in order. */
  readonly stages: readonly Pick<StoredStageCount, 'status' | 'count'>[];
  readonly figure: Figure<FunnelRates, 'funnel-rises' | 'no-stages'>;
}

const NOT_HELD = { status: 'not-held', count: null } as const;

/** Everybody first, when the file holds them, then the groups of the axis that the file has, in their order. A stage that
 *  the file does not give is not held. */
export function funnelRows(
  { process, counts, everybody }: FoundStages,
  axis: Axis | null,
): readonly FunnelRow[] {
  const all =
    everybody.length === 0 ? [] : [toRow(process, everybody, { place: null, label: 'All', declared: false })];
  const groups = (axis?.groups ?? []).flatMap(({ code, label, declared }, place) => {
    const own = counts.filter(({ codes }) => codes[0] === code);
    return own.length === 0 ? [] : [toRow(process, own, { place, label, declared })];
  });
  return [...all, ...groups];
}

function toRow(
  process: Process,
  counts: readonly StoredStageCount[],
  row: Pick<FunnelRow, 'place' | 'label' | 'declared'>,
): FunnelRow {
  const stages = process.stages.map(({ code }) => counts.find(({ stage }) => stage === code) ?? NOT_HELD);
  const passed = process.stages.map(({ code }, at) => ({ stage: code, passed: stages[at]?.count ?? null }));
  return { ...row, stages, figure: funnelRates(passed) };
}
