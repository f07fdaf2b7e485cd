import { type PackDocument } from '@muster/contracts';

/** Title of a pack, with nothing in it that could tell of a person. */
export function packTitle({ audience, force, release }: PackDocument): string {
  return `Pack for the ${audience.name}: ${force.name}, ${release.periodLabel}`;
}
