import { type PublishedOptions } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';
import { type ReleasedFigures } from '../release/released-figures';
import { labelled } from './labelled';
import { questionsOf } from './questions-of';

/** What a role can ask: from the lattice of the release in force (null: nothing is published), never from what it shows. */
export function publishedOptions(
  figures: ReleasedFigures | null,
  public_: Pick<PublishedOptions, 'force' | 'releases' | 'baselines'>,
  typeLabels: Readonly<Record<string, string>>,
): DisclosedTable<PublishedOptions> {
  const types = Object.keys(figures?.meta.dimensions ?? {}) as WorkforceType[];
  return DisclosedTable[DISCLOSE]<PublishedOptions>({
    ...public_,
    workforceTypes: types.map((id) => ({ id, label: typeLabels[id] ?? id })),
    questions: figures ? types.flatMap((type) => questionsOf(figures, type)) : [],
    dimensions: figures ? types.flatMap((type) => dimensionsOf(figures, type)) : [],
  });
}

/** The dimensions by which people can be filtered, with every code that stands in a table of the role. */
function dimensionsOf(
  { meta }: ReleasedFigures,
  workforceType: WorkforceType,
): PublishedOptions['dimensions'] {
  const tables = meta.tables.filter((table) => table.workforceType === workforceType);
  return (meta.dimensions[workforceType] ?? []).flatMap((dimension) => {
    const codes = new Set(tables.flatMap(({ categories }) => categories[dimension.id] ?? []));
    if (codes.size === 0) return [];
    return [
      {
        ...{ workforceType, id: dimension.id, label: dimension.label },
        values: labelled(dimension).filter(({ code }) => codes.has(code)),
      },
    ];
  });
}
