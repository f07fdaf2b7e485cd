import { type AttritionPart } from '@muster/contracts';

/** A row of a table about leaving: one thing of one part. */
export interface RowOfPart<Each> extends Pick<AttritionPart, 'group' | 'labels'> {
  readonly part: AttritionPart;
  readonly each: Each;
}

/** Everything that `of` finds in each part, part by part. */
export function rowsOfParts<Each>(
  parts: readonly AttritionPart[],
  of: (part: AttritionPart) => readonly Each[],
): RowOfPart<Each>[] {
  return parts.flatMap((part) =>
    of(part).map((each) => ({ group: part.group, labels: part.labels, part, each })),
  );
}
