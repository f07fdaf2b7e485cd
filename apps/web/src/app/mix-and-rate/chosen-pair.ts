import { type DecompositionAnswer } from '@muster/contracts';
import { type Choice } from '../ui/select-field';

/** The two groups chosen among those of one dimension and grouping: for others they mean nothing. */
export interface ChosenPair {
  readonly by: string;
  readonly grouping: string | null;
  readonly group?: string;
  readonly comparator?: string;
}

/** The part of a question that names the chosen groups; empty where nothing was chosen, or among other groups. */
export function askedPair(
  chosen: ChosenPair | null,
  by: string,
  grouping: string | null,
): { readonly group?: string; readonly comparator?: string } {
  if (chosen?.by !== by || chosen.grouping !== grouping) return {};
  const { group, comparator } = chosen;
  return { ...(group === undefined ? {} : { group }), ...(comparator === undefined ? {} : { comparator }) };
}

/** The groups that may stand on one side: all but the one on the other. Empty where nobody is compared. */
export function pairChoices(
  { group, comparator, offered }: DecompositionAnswer,
  side: 'group' | 'comparator',
): readonly Choice[] {
  const other = side === 'group' ? comparator : group;
  if (group === null || comparator === null) return [];
  return offered
    .filter(({ code }) => code !== other?.code)
    .map(({ code, label }) => ({ value: code, label }));
}
