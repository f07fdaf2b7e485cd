import { type WorkforceType } from '@muster/domain';
import { repairWorkforce } from '../repair/repair-workforce';
import { type AuditInput } from './audit-input';
import { type AuditProgress } from './audit-progress';
import { type AuditedRelease } from './audited-release';
import { changedDimensions } from './changed-dimensions';
import { factSentences } from './facts/fact-sentences';
import { type LinearSolver } from './linear-solver';

/** Audits a release before anybody sees it, by linear programming: for every number of people that must stay uncertain the
 *  smallest and the largest that fits all tables, the releases before, what flows tie together and what is public. A number
 *  passes when as many whole numbers stay possible as the policy asks for, or as public facts alone would leave. What does
 *  not pass is repaired by hiding cells, then by dropping tables; what is left makes `passed` false. Workforce types have
 *  no people in common and are audited one by one. Deterministic for the same input and solver. Throws when the input
 *  contradicts itself. Source: docs/methods/disclosure-audit.md. */
export function auditAndRepair(
  input: AuditInput,
  solver: LinearSolver,
  tell: (progress: AuditProgress) => void,
): AuditedRelease {
  const released = new Map([...input.cells].map(([key, cell]) => [key, cell.released]));
  const repaired = new Set<AuditedRelease['repaired'][number]>();
  const types = [...new Set(input.lattice.tables.map(({ workforceType }) => workforceType))];
  let before = 0;
  const parts = types.map((type: WorkforceType) => {
    const part = repairWorkforce(input, type, solver, released, repaired, ({ step, done, of }) =>
      tell({ step, done: before + done, of: before + of }),
    );
    before += part.findings.targets;
    return part;
  });
  const sum = (count: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + count(part), 0);
  const narrow = parts.flatMap(({ findings }) => findings.breaches.map(({ range }) => range));
  return {
    released,
    repaired: [...repaired],
    droppedTables: parts.flatMap(({ droppedTables }) => droppedTables),
    audit: {
      targets: sum(({ findings }) => findings.targets),
      exact: narrow.filter(({ width }) => width <= 1).length,
      narrow: narrow.length,
      inherent: sum(({ findings }) => findings.inherent),
      pairs: narrow.filter(({ target }) => target.kind === 'pair').length,
      rounds: Math.max(0, ...parts.map(({ rounds }) => rounds)),
      facts: factSentences(input.facts),
      passed: narrow.length === 0,
    },
    notes: [
      ...notesOf(
        sum(({ findings }) => findings.broken),
        sum(({ findings }) => findings.leftBehind),
      ),
      ...types.flatMap((type) => changesOf(input, type)),
    ],
  };
}

function notesOf(broken: number, leftBehind: number): readonly string[] {
  return [
    ...(broken > 0
      ? [
          `Stock and flows do not add up at ${broken} combinations of ethnicity and sex, because people changed their workforce type or record. The audit did not use them there.`,
        ]
      : []),
    ...(leftBehind > 0
      ? [
          `${leftBehind} shown values describe people of an earlier date, because small units wait for the half-year. They mislead an outsider, so the audit did not use them.`,
        ]
      : []),
  ];
}

function changesOf({ earlier, lattice }: AuditInput, workforceType: WorkforceType): readonly string[] {
  return earlier.flatMap((release) =>
    changedDimensions(lattice, release, workforceType).map(
      ({ label }) =>
        `The release of ${release.quarter} had other categories of ${label.toLowerCase()} (${workforceType}). The audit did not use its counts by them.`,
    ),
  );
}
