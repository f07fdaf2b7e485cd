import { type WorkforceType } from '@muster/domain';
import { type AuditInput } from '../audit/audit-input';
import { auditWorkforce } from '../audit/audit-workforce';
import { type KnownFact } from '../audit/known-fact';
import { type LinearSolver } from '../audit/linear-solver';
import { type CellKey } from '../lattice/lattice';
import { type ReleasedValue } from '../protect/protected-cell';

/** What decides whether the list of a quarter may be opened. Values only, so that it can be sent to another thread. */
export interface OfficeListAudit {
  readonly input: AuditInput;
  /** The release as it will be read, after audit and repair. */
  readonly released: ReadonlyMap<CellKey, ReleasedValue>;
  /** What the lists tell (`officeFacts`). */
  readonly facts: readonly KnownFact[];
  /** Cells of the list of this quarter. */
  readonly listed: readonly CellKey[];
}

/** Whether the list may be opened: whoever has the release, those before it, public figures and every list learns no hidden
 *  number outside the list exactly, and no "fewer than 5" of the list closer than 1 to 4. What public figures alone give
 *  away does not count. A list that fails is closed as a whole, and nobody is told which cell it was. Hidden numbers are
 *  those of the audit of releases: withheld cells of one to four people and such differences. Source:
 *  docs/compliance/office-holders-list.md. */
export function auditOfficeList(audit: OfficeListAudit, solver: LinearSolver): boolean {
  const { input, released, facts, listed } = audit;
  const { threshold, leastWidth } = input.policy;
  const within = threshold.value - 1;
  const asked: AuditInput = {
    ...input,
    // Narrower than 1 to 4 is a breach here; that the list itself leaves no five numbers is what it is for.
    policy: { ...input.policy, leastWidth: { ...leastWidth, value: within } },
    facts: [...input.facts, ...facts],
  };
  const onList = new Set(listed);
  const types = [...new Set(input.lattice.tables.map(({ workforceType }) => workforceType))];
  return types.every((type: WorkforceType) =>
    auditWorkforce(asked, released, type, solver, new Map(), () => undefined).breaches.every(
      ({ range: { target, width } }) =>
        target.people === 0 ||
        target.people > within ||
        (width > 1 && !(target.kind === 'cell' && onList.has(target.key))),
    ),
  );
}
