import { refuse, type Result } from '@muster/domain';
import { attackPopulations, type PopulationsAttack } from './attack-populations';
import { type AttackReport } from './attack-report';
import { type AttackMeans } from './attack-component';
import { checkFiles } from './check-files';
import { conditionalFindings } from './conditional-findings';
import { placeFacts } from './place-facts';
import { findRelations } from './program/find-relations';
import { type AttackRefusal } from './published/attack-refusal';
import { type KnownCount } from './published/known-count';
import { type PublishedRelease } from './published/published-release';
import { quarterPopulations } from './published/quarter-populations';
import { joinFlows } from './reading/join-flows';
import { type PrintedQuarter, readPopulations } from './reading/read-populations';

export interface Attack extends AttackMeans {
  /** Counts that are known from elsewhere. */
  readonly facts: readonly KnownCount[];
  /** `true`: nothing was published before the earliest quarter, so that none of its values is held. `null`: the outsider
   *  does not know; both readings are tried and what only the first would give is a note. */
  readonly isFirst: boolean | null;
  /** The outsider knows that nobody changed workforce type, ethnicity or sex on record between the quarters. Otherwise what
   *  follows only from that is conditional, and no finding. */
  readonly nobodyMoved: boolean;
}

/** Attacks published files as an outsider would who knows how they are made: subtraction of nested cells, and linear
 *  programming over all files together. Every number of people that is not in an interval of the answer is impossible.
 *  Deterministic. Refuses files that do not belong together, contradict each other or the facts. Source:
 *  docs/methods/self-attack.md. */
export function attackReleases(
  releases: readonly PublishedRelease[],
  attack: Attack,
): Result<AttackReport, AttackRefusal> {
  const checked = checkFiles(releases, attack.rule);
  if (!checked.ok) return checked;
  const quarters = printQuarters(releases);
  if (!quarters.ok) return quarters;
  if (attack.isFirst !== null) return attempt(quarters.value, attack, attack.isFirst);
  const asFirst = attempt(quarters.value, attack, true);
  if (
    asFirst.ok
      ? isClean(asFirst.value) && asFirst.value.conditional.narrow === 0
      : asFirst.refusal.code === 'unknown-fact'
  )
    return asFirst;
  const asLater = attempt(quarters.value, attack, false);
  if (!asLater.ok || !asFirst.ok || !isClean(asLater.value)) return asLater;
  const { totals, conditional } = asFirst.value;
  const given = totals.narrow + totals.differences;
  if (given === 0 && conditional.narrow <= asLater.value.conditional.narrow) return asLater;
  const note =
    `Were ${asLater.value.quarters[0] ?? ''} the first release of the force, so that nothing in it is held, ` +
    `${given} counts or differences would be given away, and ${conditional.narrow} only if nobody moved. ` +
    'Say --first if it is.';
  return { ok: true, value: { ...asLater.value, notes: [...asLater.value.notes, note] } };
}

function printQuarters(
  releases: readonly PublishedRelease[],
): Result<readonly PrintedQuarter[], AttackRefusal> {
  const printed: PrintedQuarter[] = [];
  const byQuarter = Map.groupBy(releases, ({ period }) => period);
  for (const [quarter, files] of [...byQuarter].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const populations = quarterPopulations(files);
    if (!populations.ok) return populations;
    const roles = new Set(files.map(({ role }) => role));
    printed.push({ quarter, roles, populations: populations.value });
  }
  return { ok: true, value: printed };
}

function attempt(
  quarters: readonly PrintedQuarter[],
  attack: Attack,
  readAsFirst: boolean,
): Result<AttackReport, AttackRefusal> {
  const read = joinFlows(readPopulations(quarters, attack.rule, readAsFirst));
  const populations = placeFacts(read, attack.facts);
  if (!populations.ok) return populations;
  const relations = findRelations(populations.value);
  const certain = relations.filter(({ isAssumed }) => !isAssumed);
  const found = attackPopulations(populations.value, attack.nobodyMoved ? relations : certain, attack);
  if (found === 'no-table-fits') {
    return attack.facts.length > 0 && attackPopulations(read, certain, attack) !== 'no-table-fits'
      ? refuse('facts-contradict', 'The facts contradict the files: no numbers of people fit both.')
      : refuse(
          'no-table-fits',
          'The files contradict each other or the published rule: no numbers of people fit.',
        );
  }
  const isAsked = !attack.nobodyMoved && certain.length < relations.length;
  const ifNobodyMoved = isAsked
    ? attackPopulations(populations.value, relations, { ...attack, everyInterval: false })
    : 'no-table-fits';
  const tied = ifNobodyMoved === 'no-table-fits' ? null : ifNobodyMoved;
  return { ok: true, value: reportOf(quarters, readAsFirst, found, tied) };
}

function reportOf(
  quarters: readonly PrintedQuarter[],
  readAsFirst: boolean,
  found: PopulationsAttack,
  tied: PopulationsAttack | null,
): AttackReport {
  const { counts, differences } = found;
  const programs = tied ? [found, tied] : [found];
  const having = (...verdicts: string[]) => counts.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    quarters: quarters.map(({ quarter }) => quarter),
    roles: [...new Set(quarters.flatMap(({ roles }) => [...roles]))].toSorted(),
    ...{ readAsFirst, counts, differences, conditional: conditionalFindings(counts, tied?.counts ?? []) },
    notes: [...new Set(programs.flatMap(({ notes }) => notes))],
    totals: {
      hidden: counts.filter(({ target }) => target.others.length === 0).length,
      exact: having('exact'),
      narrow: having('exact', 'narrow'),
      known: having('known'),
      empty: having('empty'),
      somebody: counts.filter(({ holdsSomebody }) => holdsSomebody).length,
      differences: differences.length,
      columns: Math.max(...programs.map(({ columns }) => columns)),
      rows: Math.max(...programs.map(({ rows }) => rows)),
    },
  };
}

function isClean({ totals }: AttackReport): boolean {
  return totals.narrow === 0 && totals.differences === 0;
}
