import { type ProjectionAnswer } from '@muster/contracts';

/** What shares of the past are: those of an analyst are counted, those of a reader stand in releases, rounded. */
export function heldWords({ source }: Pick<ProjectionAnswer, 'source'>): 'Counted' | 'Released' {
  return source === 'released' ? 'Released' : 'Counted';
}
