import { type ProjectionAnswer } from '@muster/contracts';

/** Decimals of shares in percent: one where people were counted, none where released values are rounded anyway. */
export function shareDecimals({ source }: Pick<ProjectionAnswer, 'source'>): 0 | 1 {
  return source === 'released' ? 0 : 1;
}
