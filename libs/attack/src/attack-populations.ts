import { attackComponent, type AttackMeans, type ComponentAttack } from './attack-component';
import { type AttackedCount } from './attacked-count';
import { type NestedDifference, nestedDifferences } from './differences/nested-differences';
import { type Component, components } from './program/components';
import { splitComponent } from './program/split-component';
import { type Relation } from './program/relation';
import { type Population } from './published/population';

export interface PopulationsAttack {
  readonly counts: readonly AttackedCount[];
  readonly differences: readonly NestedDifference[];
  readonly notes: readonly string[];
  /** Of the largest program. */
  readonly columns: number;
  readonly rows: number;
}

/** Attacks populations component by component. Relations that contradict the files (people changed their workforce type, a
 *  characteristic was corrected) are given up for a component as a whole, the assumed ones first, with a note. */
export function attackPopulations(
  populations: readonly Population[],
  relations: readonly Relation[],
  means: AttackMeans,
): PopulationsAttack | 'no-table-fits' {
  const notes: string[] = [];
  const attacks: ComponentAttack[] = [];
  for (const component of components(populations, relations)) {
    const windows = splitComponent(component);
    if (windows.length > 1) {
      const { workforceType } = component.populations[0] ?? { workforceType: '' };
      notes.push(
        `${workforceType}: stocks were tied to the flows between two of them at a time; what only longer chains give was left out.`,
      );
    }
    for (const window of windows) {
      const found = attackOrLoosen(window, means, notes);
      if (found === null) return 'no-table-fits';
      attacks.push(...found);
    }
  }
  const { threshold, leastWidth } = means.rule;
  return {
    counts: narrowestOf(attacks.flatMap(({ counts }) => counts)),
    differences: populations.flatMap((population) =>
      nestedDifferences(population, { most: threshold - 1, enough: leastWidth }),
    ),
    notes: [...new Set([...notes, ...attacks.flatMap(({ leftOut }) => leftOut)])],
    columns: Math.max(0, ...attacks.map(({ columns }) => columns)),
    rows: Math.max(0, ...attacks.map(({ rows }) => rows)),
  };
}

/** Gives up the assumed relations of a component that no table fits, then all of them. Null when no table fits even so. */
function attackOrLoosen(
  component: Component,
  means: AttackMeans,
  notes: string[],
): readonly ComponentAttack[] | null {
  const attack = attackComponent(component, means);
  if (attack) return [attack];
  const { populations, relations } = component;
  if (relations.length === 0) return null;
  const certain = relations.filter(({ isAssumed }) => !isAssumed);
  const ids = populations.map(({ id }) => id).join(', ');
  notes.push(`Stocks and flows do not add up, so they were attacked without what ties them: ${ids}.`);
  const parts = components(populations, certain.length < relations.length ? certain : []);
  const found = parts.map((part) => attackOrLoosen(part, means, notes));
  return found.every((each) => each !== null) ? found.flat() : null;
}

/** Of a count that several programs bounded the narrowest: each of them is true. */
function narrowestOf(counts: readonly AttackedCount[]): readonly AttackedCount[] {
  const narrowest = new Map<string, AttackedCount>();
  for (const count of counts) {
    const name = `${count.target.population} ${count.target.key}`;
    const other = narrowest.get(name);
    if (!other || widthOf(count) < widthOf(other)) narrowest.set(name, count);
  }
  return [...narrowest.values()];
}

/** What was not looked at further is wide enough. */
function widthOf({ range: { low, high }, isProven }: AttackedCount): number {
  return isProven ? high - low : Infinity;
}
