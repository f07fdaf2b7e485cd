import { type PackDocument } from '@muster/contracts';

/** Name of the files of a pack, without what stands behind the point: `muster-pack-gold-board-EXMP-2026-Q1`. */
export function packFileName({ audience, force, release }: PackDocument): string {
  return `muster-pack-${audience.id}-${force.code}-${release.period}`.replace(/[^\w-]/g, '-');
}
