import { type ReleaseReport } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type AuditedRelease } from '../audit/audited-release';
import { readableKeys } from '../audit/readable-keys';
import { type CellKey, type Lattice } from '../lattice/lattice';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type ProtectedCell } from '../protect/protected-cell';
import { answeredQuestions } from './answered-questions';
import { askedAbout } from './asked-about';
import { type BoardQuestion } from './board-question';
import { releasedTo } from './released-to';

/** A fall of a share of more than this since the release before raises an alarm. */
const ALARMING = 0.05;

/** The workforce type whose smallest group the board's questions are about. */
const ASKED: WorkforceType = 'officer';

export interface ReportSources {
  readonly policy: DisclosurePolicy;
  readonly lattice: Lattice;
  /** Before the audit. */
  readonly cells: ReadonlyMap<CellKey, ProtectedCell>;
  readonly audited: AuditedRelease;
  /** What the audit took. */
  readonly milliseconds: number;
  /** Report of the release before; null for the first. */
  readonly before: Pick<ReleaseReport, 'shownShare' | 'peopleShownShare'> | null;
  readonly questions: readonly BoardQuestion[];
}

/** What those who build and approve a release are told of it. True counts of cells and people, so never for readers. Each
 *  set of people counts once, however many tables it stands in; `shown` is what some reader is shown. Shares are 0 when
 *  nobody is there. Source: docs/methods/disclosure-audit.md. */
export function releaseReport(sources: ReportSources): ReleaseReport {
  const { policy, lattice, cells, audited, milliseconds, before } = sources;
  const { released, repaired, droppedTables } = audited;
  const kept = lattice.tables.filter(({ id }) => !droppedTables.includes(id));
  const keptKeys = new Set(kept.flatMap((table) => table.cells.map(({ key }) => key)));
  const readable = readableKeys({ tables: kept }, released, policy);
  const all = [...cells.values()];
  const nonZero = all.filter(({ people }) => people > 0);
  const shown = all.filter(({ key }) => readable.has(key));
  const errors = shown.map(({ key, people }) => Math.abs((released.get(key)?.value ?? people) - people));
  const shares = {
    shownShare: share(nonZero.filter(({ key }) => readable.has(key)).length, nonZero.length),
    peopleShownShare: share(peopleIn(shown), peopleIn(all)),
  };
  return {
    policy: policy.version,
    cells: {
      all: all.length,
      nonZero: nonZero.length,
      shown: shown.length,
      withheld: all.length - shown.length,
      structuralZero: new Set(
        lattice.tables.flatMap((table) =>
          table.cells.flatMap(({ key, structuralZero }) => (structuralZero ? [key] : [])),
        ),
      ).size,
      held: all.filter(({ held }) => held).length,
      repaired: repaired.length,
      dropped: all.filter(({ key }) => !keptKeys.has(key)).length,
      network: releasedTo('network', kept, released, policy).size,
    },
    ...shares,
    meanError: share(
      errors.reduce((sum, error) => sum + error, 0),
      errors.length,
    ),
    largestError: Math.max(0, ...errors),
    droppedTables: [...droppedTables],
    audit: { ...audited.audit, facts: [...audited.audit.facts], milliseconds },
    questions: questionsOf(sources, releasedTo('board', kept, released, policy)),
    alarms: before ? alarmsOf(before, shares) : [],
    notes: [...lattice.notes, ...audited.notes],
  };
}

function questionsOf(
  { lattice, cells, questions }: ReportSources,
  shown: ReadonlySet<CellKey>,
): ReleaseReport['questions'] {
  const about = askedAbout(lattice, ASKED, cells);
  const answered = new Set(answeredQuestions(questions, lattice, shown, about));
  const label = about.group?.label ?? 'nobody';
  return {
    group: label,
    asked: questions.length,
    answered: answered.size,
    unanswered: questions.flatMap((each) =>
      answered.has(each) ? [] : [each.question.replaceAll('{group}', label)],
    ),
  };
}

type Shares = Pick<ReleaseReport, 'shownShare' | 'peopleShownShare'>;

function alarmsOf(before: Shares, now: Shares): string[] {
  const alarm = (what: string, from: number, to: number) =>
    from - to > ALARMING
      ? [`The share of ${what} fell from ${percent(from)} to ${percent(to)} since the release before.`]
      : [];
  return [
    ...alarm('cells that are shown', before.shownShare, now.shownShare),
    ...alarm('people who stand in shown cells', before.peopleShownShare, now.peopleShownShare),
  ];
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function peopleIn(cells: readonly ProtectedCell[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0);
}
