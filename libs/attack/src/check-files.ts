import { refuse, type Result } from '@muster/domain';
import { type AttackRefusal } from './published/attack-refusal';
import { type PublishedRelease } from './published/published-release';
import { type PublishedRule } from './reading/published-rule';

/** Refuses files that cannot be attacked together: of two policies or forces, the same role and quarter twice, or a network
 *  file that is no function of the board's. */
export function checkFiles(
  releases: readonly PublishedRelease[],
  { networkThreshold }: PublishedRule,
): Result<void, AttackRefusal> {
  const [first] = releases;
  const other = releases.find(({ policy }) => policy !== first?.policy);
  if (first && other) {
    return refuse(
      'different-policies',
      `The files were made under different policies (${first.policy} and ${other.policy}). Attack them one by one.`,
    );
  }
  const stranger = releases.find(({ force }) => force !== first?.force);
  if (stranger)
    return refuse('different-forces', 'The files are of different forces. Attack them one by one.');
  const names = releases.map(({ role, period }) => `${role}, ${period}`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    return refuse('same-file-twice', `Two files are of the same role and quarter: ${twice}.`);
  for (const network of releases.filter(({ role }) => role === 'network')) {
    for (const wide of releases.filter(
      ({ role, period }) => role !== 'network' && period === network.period,
    )) {
      const disagreeing = countDisagreements(network, wide, networkThreshold);
      if (disagreeing > 0) {
        return refuse(
          'files-disagree',
          `In ${network.period} the network's file is no function of that of ${wide.role}: ` +
            `${disagreeing} cells do not follow the rule of ${networkThreshold}.`,
        );
      }
    }
  }
  return { ok: true, value: undefined };
}

/** Cells of both files in which the network sees what it should not, or does not see what it should. */
function countDisagreements(network: PublishedRelease, wide: PublishedRelease, threshold: number): number {
  const seen = new Map(
    wide.tables.flatMap(({ id, cells }) => cells.map((cell) => [nameOf(id, cell.coords), cell] as const)),
  );
  const cells = network.tables.flatMap(({ id, cells: all }) =>
    all.map((cell) => ({ cell, other: seen.get(nameOf(id, cell.coords)) })),
  );
  return cells.filter(({ cell, other }) => {
    if (!other || other.status === 'z' || cell.status === 'z')
      return other !== undefined && other.status !== cell.status;
    const expected = other.value !== null && other.value >= threshold ? other.value : null;
    return cell.value !== expected;
  }).length;
}

function nameOf(table: string, coords: Readonly<Record<string, string>>): string {
  return JSON.stringify([
    table,
    ...Object.entries(coords).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}
