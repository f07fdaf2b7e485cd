import { type DeclarationRow } from '@muster/contracts';
import { type QualityTargets, SMALL_NUMBER } from '@muster/domain';
import { type DeclaredFigures } from './declared-part';
import { reachesGate } from './reaches-gate';

/** One row of the answer: figures with their target, the gate and the mark of small numbers. */
export function declarationRow(
  named: Pick<DeclarationRow, 'group' | 'labels'>,
  figures: DeclaredFigures,
  refusalHeld: boolean,
  { targets, gate }: QualityTargets,
): DeclarationRow {
  const { characteristic } = named.group;
  const { rate, declared, preferNotToSay, notRecorded } = figures;
  const counts = [declared, preferNotToSay, notRecorded].filter((count) => count !== null && count > 0);
  return {
    ...named,
    ...figures,
    refusalHeld,
    target: targets.find((each) => each.characteristic === characteristic)?.share ?? null,
    gate: rate === null ? null : reachesGate(rate, gate.share) ? 'open' : 'closed',
    smallNumber: counts.some((count) => (count ?? 0) < SMALL_NUMBER),
  };
}
