import { type RepresentationOptions } from '@muster/contracts';
import { baseWords } from '@muster/narrative';

/** Says over how many population bases a comparison can be made, because one base alone hides how much the answer depends
 *  on it. Null when no baseline of the characteristic is loaded. */
export function baseNote(
  baselines: RepresentationOptions['baselines'],
  dimension: string,
): { readonly bases: number; readonly text: string } | null {
  const bases = [
    ...new Set(baselines.filter((table) => table.dimension === dimension).map(({ base }) => baseWords(base))),
  ];
  if (bases.length === 0) return null;
  return {
    bases: bases.length,
    text:
      bases.length === 1
        ? `One population base is loaded: ${bases[0]}. A range over several bases is therefore not shown.`
        : `${bases.length} population bases are loaded: ${bases.join(', ')}. The comparison uses one of them.`,
  };
}
