import { type Classification } from '@muster/domain';
import { type LatticeDimension } from '../lattice';

const SEXES = ['female', 'male'] as const;

/** Sex as recorded, in the two categories that a release has; everybody else is in one leaf that is never a category. Null
 *  when the classification has no such two. */
export function sexDimension({ categories }: Classification): LatticeDimension | null {
  const found = SEXES.flatMap((code) => categories.filter((category) => category.code === code));
  if (found.length < SEXES.length) return null;
  return {
    id: 'sex',
    label: 'Sex',
    leaves: [
      ...found.map(({ code, label }) => ({ code, label, undeclared: false })),
      { code: 'other', label: 'Everybody else', undeclared: true },
    ],
    groups: found.map(({ code, label }) => ({ code, label, leaves: [code], main: true, sameAs: null })),
  };
}
