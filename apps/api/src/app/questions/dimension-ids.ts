import { DIMENSIONS, isDimension } from '@muster/domain';

/** Cumulative view of ranks: everyone at this rank or a higher one of the same ladder. Not held, but counted from the
 *  rank and the workforce type. */
export const RANK_AT_OR_ABOVE = 'rank-at-or-above';

/** The dimension that `text` names, or null. camelCase is understood: `workforceType` is `workforce-type`. */
export function dimensionId(text: string): string | null {
  const id = namedDimension(text);
  return id === RANK_AT_OR_ABOVE || isDimension(id) ? id : null;
}

/** The id of a dimension that a plan has found to exist, or that a feature works out itself. */
export function namedDimension(text: string): string {
  return text.startsWith('extra:') ? text : kebabCase(text);
}

/** `workforceType` as `workforce-type`. */
export function kebabCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Its name on screens. An extra dimension is called by the name in its id unless the mapping labels it. */
export function dimensionLabel(id: string, extraLabels: Readonly<Record<string, string>>): string {
  if (id === RANK_AT_OR_ABOVE) return 'Rank or grade, at or above';
  for (const [standard, { label }] of Object.entries(DIMENSIONS)) if (standard === id) return label;
  const words = id.replace(/^extra:/, '').replaceAll('-', ' ');
  return extraLabels[id] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Whether its values stand in no URL, log, error or audit event. Extra dimensions are taken to be sensitive. */
export function isSensitive(id: string): boolean {
  if (id.startsWith('extra:')) return true;
  return Object.entries(DIMENSIONS).some(([standard, { sensitive }]) => standard === id && sensitive);
}
