import { DIMENSIONS } from '@muster/domain';
import {
  type CodeTally,
  knownCategories,
  type LabelCounts,
  NOT_RECORDED,
  type ScreenOutcome,
  type ScreenRequest,
  STAGE_COLUMNS,
} from '@muster/ingest';

/** The labels that the rows of a file were read as, dimension by dimension in the order of the coded row, most rows first.
 *  Dimensions that the mapping leaves out are not there. */
export function labelCounts(
  request: ScreenRequest,
  tally: CodeTally,
  { vocabulary, extraSlots }: ScreenOutcome,
): readonly LabelCounts[] {
  const extras = new Map<string, string>(
    Object.entries(extraSlots).map(([id, slot]) => [`extra_${slot}`, id] as const),
  );
  return STAGE_COLUMNS.flatMap((column, index) => {
    const dimension = 'dimension' in column ? column.dimension : extras.get(column.name);
    if (dimension === undefined) return [];
    const counts = tally.of(index);
    const labels = [...counts]
      .filter(([id]) => id > 0)
      .map(([id, rows]) => {
        const code = vocabulary[dimension]?.[id - 1] ?? '';
        return { code, label: labelOf(request, dimension, code), rows };
      })
      .sort((a, b) => b.rows - a.rows || (a.label < b.label ? -1 : 1));
    return labels.length === 0 ? [] : [{ dimension, coversAll: !counts.has(0), labels }];
  });
}

/** What a dimension is called. */
export function dimensionLabel({ mapping }: ScreenRequest, dimension: string): string {
  if (dimension === 'leaving-reason') return 'Leaving reason';
  if (dimension in DIMENSIONS) return DIMENSIONS[dimension as keyof typeof DIMENSIONS].label;
  return mapping.extras[dimension.replace('extra:', '')] ?? dimension;
}

function labelOf(request: ScreenRequest, dimension: string, code: string): string {
  if (code === NOT_RECORDED) return 'Not recorded';
  return knownCategories(request, dimension)?.find((category) => category.code === code)?.label ?? code;
}
