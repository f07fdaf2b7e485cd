import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type Asked } from './asked';
import { peopleWords } from './people-words';
import { withinGate } from './within-gate';

type Column = PublishedSection['columns'][number];

/** What differs from section to section; the rest comes from the question. */
export interface SectionParts {
  readonly id: string;
  readonly kind: PublishedSection['kind'];
  readonly measure: string;
  readonly when: string;
  readonly columns: readonly Column[];
  readonly rows: readonly PublishedRow[];
  readonly lines?: PublishedSection['lines'];
  readonly comparator?: string | null;
  readonly compared?: boolean;
  readonly notes?: readonly string[];
}

/** One section of an answer, within the gate of declaration. Rows whose first figure is withheld come last; otherwise they
 *  keep the order of the lattice. */
export function sectionOf(asked: Asked, parts: SectionParts): PublishedSection {
  const { reading, measured, others } = asked;
  const [first] = parts.columns;
  const isWithheld = ({ figures }: PublishedRow) =>
    first !== undefined && figures[first.id]?.status === 'withheld';
  const { baseline } = reading;
  const told = withinGate(asked, {
    ...{ columns: [...parts.columns], rows: [...parts.rows] },
    ...{ lines: parts.lines ?? [], notes: [...(parts.notes ?? [])] },
  });
  const dimensions = [...others.map(({ dimension }) => dimension), measured];
  return {
    id: parts.id,
    kind: parts.kind,
    measured: measured.id,
    dimensionLabels: Object.fromEntries(dimensions.map(({ id, label }) => [id, label])),
    people: peopleWords(asked),
    measure: parts.measure,
    when: parts.when,
    columns: told.columns,
    rows: [...told.rows.filter((row) => !isWithheld(row)), ...told.rows.filter(isWithheld)],
    lines: told.lines,
    comparator: parts.comparator ?? null,
    baseline: parts.compared && baseline ? { id: baseline.id, label: baseline.label } : null,
    method: 'published-figures',
    notes: told.notes,
  };
}
