import { type Vocabulary } from '@muster/ingest';
import { type BridgedDimension, type CodeBridge } from './code-bridge';

/** Bridged pairs of one dimension as ids, for SQL: `from[i]` became `to[i]`. */
export interface BridgedIds {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Translates the bridges of `dimension` from codes to ids. A code that the force does not use bridges nothing. */
export function bridgedIds(
  bridges: readonly CodeBridge[],
  dimension: BridgedDimension,
  vocabulary: Vocabulary,
): BridgedIds {
  const idOf = (code: string) => (vocabulary[dimension]?.indexOf(code) ?? -1) + 1;
  const pairs = bridges
    .filter((bridge) => bridge.dimension === dimension)
    .map(({ from, to }) => [idOf(from), idOf(to)] as const)
    .filter(([from, to]) => from > 0 && to > 0);
  return { from: pairs.map(([from]) => from), to: pairs.map(([, to]) => to) };
}
