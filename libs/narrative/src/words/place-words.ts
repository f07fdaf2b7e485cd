import { type FiguresAbout } from '@muster/contracts';

/** Whose figures they are; made-up figures say so. */
export function placeWords({ forceName, synthetic }: Pick<FiguresAbout, 'forceName' | 'synthetic'>): string {
  return `${forceName}${synthetic ? ' (synthetic)' : ''}`;
}
