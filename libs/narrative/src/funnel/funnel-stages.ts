import { type FunnelAnswer } from '@muster/contracts';

export type FunnelGroup = FunnelAnswer['groups'][number];

/** One stage of one group. */
export interface FunnelStage {
  readonly group: FunnelGroup;
  readonly stage: FunnelGroup['stages'][number];
  readonly label: string;
  /** The stage that came before; null for the first. */
  readonly before: string | null;
}

/** Every stage of every group in order, with the names of the stage and of the one before it. */
export function funnelStages({ groups, stages }: Pick<FunnelAnswer, 'groups' | 'stages'>): FunnelStage[] {
  const names = new Map(stages.map(({ code, label }) => [code, label]));
  return groups.flatMap((group) =>
    group.stages.map((stage, at) => {
      const before = group.stages[at - 1]?.stage;
      return {
        ...{ group, stage, label: names.get(stage.stage) ?? stage.stage },
        before: before === undefined ? null : (names.get(before) ?? before),
      };
    }),
  );
}
