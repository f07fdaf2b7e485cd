import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type Reading } from '../answers/reading';

/** What differs from section to section of the page on data quality. */
export interface QualityParts extends Pick<
  PublishedSection,
  'id' | 'kind' | 'measured' | 'dimensionLabels' | 'when' | 'method'
> {
  readonly columns: PublishedSection['columns'];
  readonly rows: readonly PublishedRow[];
  readonly lines?: PublishedSection['lines'];
  readonly compared?: boolean;
  readonly notes: readonly string[];
}

/** One section of the page. `of`: the workforce type, or null for several beside each other. Withheld rows come last;
 *  otherwise rows keep their order, and are never sorted by a rate. */
export function qualitySection(
  { words, baseline }: Reading,
  of: WorkforceType | null,
  parts: QualityParts,
): PublishedSection {
  const [first] = parts.columns;
  const isWithheld = ({ figures }: PublishedRow) => first && figures[first.id]?.status === 'withheld';
  return {
    ...{ id: parts.id, kind: parts.kind, measured: parts.measured, dimensionLabels: parts.dimensionLabels },
    people: (of && words.people[of]) ?? 'people',
    measure: 'stock',
    when: parts.when,
    columns: [...parts.columns],
    rows: [...parts.rows.filter((row) => !isWithheld(row)), ...parts.rows.filter(isWithheld)],
    lines: parts.lines ?? [],
    comparator: null,
    baseline: parts.compared && baseline ? { id: baseline.id, label: baseline.label } : null,
    method: parts.method,
    notes: [...parts.notes],
  };
}
