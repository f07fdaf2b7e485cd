/** Dimensions whose codes a reorganisation changes. */
export const BRIDGED_DIMENSIONS = ['unit', 'rank'] as const;
export type BridgedDimension = (typeof BRIDGED_DIMENSIONS)[number];

/** Two codes that name the same people, before and after a snapshot. */
export interface CodeBridge {
  readonly dimension: BridgedDimension;
  readonly from: string;
  readonly to: string;
}
