/** The labels of one dimension with their rows. */
export interface LabelCounts {
  readonly dimension: string;
  /** Whether every row of the file has exactly one of the labels. */
  readonly coversAll: boolean;
  readonly labels: readonly { readonly code: string; readonly label: string; readonly rows: number }[];
}

/** What may be said of them. */
export interface GuardedCounts {
  readonly dimension: string;
  /** `atLeast`: the rows rounded down to tens; null for fewer than ten rows, and for all labels of a dimension that would
   *  give away a smaller one. */
  readonly labels: readonly {
    readonly code: string;
    readonly label: string;
    readonly atLeast: number | null;
  }[];
  /** Whether no count of the dimension is given because one could be worked out. */
  readonly isWithheld: boolean;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const STEP = 10;
const MOST_HIDDEN = STEP - 1;

/** The counts of a rehearsal that may leave it. Rule: a label with fewer than ten rows gets no count; every other count is
 *  rounded down to tens; no total is given. All dimensions count the same rows, so that together they may still bound
 *  the total, and with it a hidden label. So each hidden label must be able to stand for anything from one to nine,
 *  given everything that is said; where it is not, the whole dimension loses its counts, one after the
 *  other, until that holds. Rows: all in the file, leavers included. */
export function guardCounts(dimensions: readonly LabelCounts[]): readonly GuardedCounts[] {
  const withheld = new Set<LabelCounts>();
  for (;;) {
    const open = dimensions.filter((each) => each.coversAll && !withheld.has(each));
    const total = totalOf(open);
    const leaky = open.find((each) => !isSafe(each, total));
    if (leaky === undefined) break;
    withheld.add(leaky);
  }
  return dimensions.map((each) => ({
    dimension: each.dimension,
    labels: each.labels.map(({ code, label, rows }) => ({
      code,
      label,
      atLeast: withheld.has(each) ? null : floorToStep(rows),
    })),
    isWithheld: withheld.has(each),
  }));
}

function floorToStep(rows: number): number | null {
  return rows < STEP ? null : Math.floor(rows / STEP) * STEP;
}

/** What all dimensions together say of the number of rows. */
function totalOf(dimensions: readonly LabelCounts[]): Range {
  const ranges = dimensions.map(({ labels }) => ({
    least: labels.reduce((sum, { rows }) => sum + (floorToStep(rows) ?? 1), 0),
    most: labels.reduce((sum, { rows }) => sum + (floorToStep(rows) ?? 0) + MOST_HIDDEN, 0),
  }));
  return {
    least: Math.max(1, ...ranges.map(({ least }) => least)),
    most: Math.min(Number.MAX_SAFE_INTEGER, ...ranges.map(({ most }) => most)),
  };
}

/** Whether one hidden label may have anything from one to nine rows, whatever the other labels have. */
function isSafe({ labels }: LabelCounts, total: Range): boolean {
  const hidden = labels.filter(({ rows }) => rows < STEP).length;
  if (hidden === 0) return true;
  const shown = labels.flatMap(({ rows }) => floorToStep(rows) ?? []);
  const least = shown.reduce((sum, rows) => sum + rows, 0);
  const most = least + shown.length * MOST_HIDDEN;
  const others = hidden - 1;
  const leastHidden = total.least - most - others * MOST_HIDDEN;
  const mostHidden = total.most - least - others;
  return leastHidden <= 1 && mostHidden >= MOST_HIDDEN;
}
