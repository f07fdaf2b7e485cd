/** A label beside the end of a line: where the line ends, and how high the label is; both in pixels. */
export interface EndLabel {
  readonly at: number;
  readonly height: number;
}

/** Middles of labels in a column of `room` pixels, each as near to the end of its line as the others allow: none covers
 *  another, none leaves the column, and they stand in the order of the ends. Null when they are too high together. */
export function spreadLabels(labels: readonly EndLabel[], room: number): readonly number[] | null {
  if (labels.reduce((sum, { height }) => sum + height, 0) > room) return null;
  const sorted = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at);
  const middles = new Map<number, number>();
  let floor = 0;
  let below = sorted.reduce((sum, { height }) => sum + height, 0);
  for (const { at, height, index } of sorted) {
    // Low enough for the label above, high enough for those that still come.
    const middle = Math.max(floor + height / 2, Math.min(at, room - below + height / 2));
    middles.set(index, middle);
    floor = middle + height / 2;
    below -= height;
  }
  return labels.map((_, index) => middles.get(index) ?? 0);
}
