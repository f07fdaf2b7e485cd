import { DIMENSIONS, type WorkforceType } from '@muster/domain';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { categoryDimension } from './dimensions/category-dimension';
import { classificationIn } from './dimensions/classification-in';
import { ethnicityDimension } from './dimensions/ethnicity-dimension';
import { leavingRouteDimension } from './dimensions/leaving-route-dimension';
import { rankDimension } from './dimensions/rank-dimension';
import { serviceBandDimension } from './dimensions/service-band-dimension';
import { sexDimension } from './dimensions/sex-dimension';
import { unitDimension } from './dimensions/unit-dimension';
import { unitGroups } from './dimensions/unit-groups';
import { type LatticeDimension } from './lattice';
import { type ReleaseSource, type SourceSnapshot } from './release-source';
import { NOTE_WORDS } from './note-words';

/** The dimensions that a workforce type has in a release, and what is left out and why. */
export interface TypeDimensions {
  readonly dimensions: readonly LatticeDimension[];
  readonly notes: readonly string[];
}

const CATEGORIES = ['rank-basis', 'religion', 'orientation', 'disability'] as const;

/** The dimensions of one workforce type, out of the definitions of the force and of what `snapshot`, the one that the stocks
 *  count, holds. Categories come from definitions, not from who is there, so that a list of them says nothing about
 *  anybody; only units without a classification are those in use. What the snapshot does not hold is left out with a
 *  note, as are more units than the policy allows. Gender reassignment is never among them. */
export function latticeDimensions(
  source: ReleaseSource,
  workforceType: WorkforceType,
  snapshot: SourceSnapshot,
  policy: Pick<DisclosurePolicy, 'mostUnitGroups'>,
): TypeDimensions {
  const notes: string[] = [];
  const classified = (
    id: string,
    build: (of: NonNullable<ReturnType<typeof classificationIn>>) => LatticeDimension | null,
  ) => {
    const classification = classificationIn(source, snapshot, id);
    const dimension = classification && build(classification);
    if (!dimension)
      notes.push(
        `Not divided by ${NOTE_WORDS.dimension(id)}: the snapshot does not hold it in a list that can be published.`,
      );
    return dimension ?? [];
  };
  const ladder = source.ladders.find((each) => each.workforceType === workforceType);
  const rank = ladder && !snapshot.notHeld.includes('rank') ? rankDimension(ladder) : null;
  if (!rank)
    notes.push(
      `${NOTE_WORDS.people(workforceType, 'stock')} are not divided by rank: it is not held, or its ladder has no groups of ranks.`,
    );
  const reasons = source.classifications.get(snapshot.classifications['leaving-reason'] ?? 'leaving-reason');
  return {
    dimensions: [
      classified('ethnicity', (classification) => ethnicityDimension(source, classification)),
      rank ?? [],
      classified('sex', sexDimension),
      unitsOf(source, snapshot, policy.mostUnitGroups.value, notes),
      snapshot.notHeld.includes('service-start')
        ? notHeld('length of service', notes)
        : serviceBandDimension(),
      reasons ? leavingRouteDimension(reasons) : notHeld('reason for leaving', notes),
      ...CATEGORIES.map((id) =>
        classified(id, (classification) => categoryDimension(id, DIMENSIONS[id].label, classification)),
      ),
    ].flat(),
    notes,
  };
}

function unitsOf(
  source: ReleaseSource,
  snapshot: SourceSnapshot,
  most: number,
  notes: string[],
): readonly LatticeDimension[] {
  if (snapshot.notHeld.includes('unit')) return notHeld('unit', notes);
  const units = unitGroups(source, snapshot);
  if (units.length === 0) return notHeld('unit', notes);
  if (units.length <= most) return [unitDimension(units)];
  notes.push(
    `Not divided by unit: the force has more than ${most} units; a grouping of them would bring it back.`,
  );
  return [];
}

function notHeld(name: string, notes: string[]): readonly LatticeDimension[] {
  notes.push(`Not divided by ${name}: the snapshot does not hold it.`);
  return [];
}
