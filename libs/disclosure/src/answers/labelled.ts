import { type LatticeDimension } from '../lattice/lattice';

/** Every code of a dimension with its label, groups first, each once. */
export function labelled({ groups, leaves }: LatticeDimension): { code: string; label: string }[] {
  const all = new Map([...groups, ...leaves].toReversed().map(({ code, label }) => [code, label]));
  return [...all].toReversed().map(([code, label]) => ({ code, label }));
}
