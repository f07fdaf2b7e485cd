import { type Issue } from '@muster/domain';
import { type Check } from '../checks/check';
import { LIMITS } from '../limits';

/** Where a check failed. `found` only for values that are not sensitive. */
export interface Occurrence {
  readonly column?: string;
  readonly row?: number;
  readonly found?: string;
  readonly severity?: 'error' | 'warning';
}

interface Group {
  readonly check: Check;
  readonly occurrence: Occurrence;
  readonly rows: number[];
  count: number;
}

/** Collects what checks find, grouped by the repair it needs: one group per check, column and value. The number of
 *  groups is bounded: beyond `LIMITS.namedValues` different values in a column no value of it is named at all. */
export class IssueLog {
  private readonly groups = new Map<string, Group>();
  private readonly valuesNamed = new Map<string, number>();
  private errors = 0;
  private total = 0;
  private fatal = false;

  /** Notes that `check` failed; `row` counts into the group and is named if it is among the first ten. */
  note(check: Check, occurrence: Occurrence = {}): void {
    const group = this.groupOf(check, occurrence);
    group.count += 1;
    this.total += 1;
    if (occurrence.row !== undefined && group.rows.length < LIMITS.namedRows) group.rows.push(occurrence.row);
    if ((occurrence.severity ?? check.severity) === 'error') this.errors += 1;
    if (check.hopeless === true) this.fatal = true;
  }

  /** How many failures were noted so far, warnings included. */
  get noted(): number {
    return this.total;
  }

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  /** Whether reading on is pointless or must not happen. */
  get hopeless(): boolean {
    return this.fatal;
  }

  /** The issues in order of first appearance. */
  list(): readonly Issue[] {
    return [...this.groups.values()].map(issueFrom);
  }

  private groupOf(check: Check, { column, found, severity }: Occurrence): Group {
    const family = `${check.code}\0${column ?? ''}\0`;
    const named = this.valuesNamed.get(family) ?? 0;
    const value = named > LIMITS.namedValues ? undefined : found;
    const key = family + (value ?? '');
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    if (value !== undefined && named >= LIMITS.namedValues) {
      this.valuesNamed.set(family, named + 1);
      return this.mergeFamily(family, check, { column, severity });
    }
    if (value !== undefined) this.valuesNamed.set(family, named + 1);
    return this.open(key, check, { column, found: value, severity });
  }

  private open(key: string, check: Check, { column, found, severity }: Optional<Occurrence>): Group {
    const occurrence = {
      ...(column === undefined ? {} : { column }),
      ...(found === undefined ? {} : { found }),
      ...(severity === undefined ? {} : { severity }),
    };
    const group: Group = { check, occurrence, rows: [], count: 0 };
    this.groups.set(key, group);
    return group;
  }

  /** So many different values: the wrong column is matched, and its values may be anything. They are forgotten. */
  private mergeFamily(family: string, check: Check, occurrence: Optional<Occurrence>): Group {
    const members = [...this.groups].filter(([key]) => key.startsWith(family));
    for (const [key] of members) this.groups.delete(key);
    const merged = this.open(family, check, occurrence);
    merged.count = members.reduce((sum, [, group]) => sum + group.count, 0);
    const rows = members.flatMap(([, group]) => group.rows).sort((a, b) => a - b);
    merged.rows.push(...rows.slice(0, LIMITS.namedRows));
    return merged;
  }
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

function issueFrom({ check, occurrence, rows, count }: Group): Issue {
  const { column, found } = occurrence;
  return {
    code: check.code,
    severity: occurrence.severity ?? check.severity,
    message: check.message({ count, ...occurrence }),
    repair: check.repair,
    count,
    ...(column === undefined ? {} : { column }),
    ...(rows.length === 0 ? {} : { rows }),
    ...(check.expected === undefined ? {} : { expected: check.expected }),
    ...(found === undefined ? {} : { found }),
  };
}
