import { type HazardAnswer } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type ServiceColumns } from '@muster/ledger';
import { divideEras } from '../../questions/divide-eras';
import { dimensionLabel } from '../../questions/dimension-ids';
import { type QuestionContext } from '../../questions/question-context';
import { type QuestionRefusal } from '../../questions/question-refusal';
import { rowsByFirstSight } from '../../questions/rows-by-first-sight';
import { usableSnapshots } from '../../questions/usable-snapshots';
import { type RetentionPlan } from '../plan-retention';
import { JOINING_YEARS, JOINING_YEARS_LABEL, joiningYears } from './joining-years';

/** Something in which people are made alike. */
export interface Respect {
  readonly told: HazardAnswer['adjustments'][number];
  /** Category of each row of the stays, from 0; null when people cannot be made alike in it. */
  readonly places: Int32Array | null;
}

/** The category of everybody in one dimension when first seen. Not there when a snapshot of the plan does not hold it or
 *  records it in other words, or when its groups overlap. People of whom it is not recorded are a category of their own.
 *  Refused for a grouping that does not cover a classification. */
export function readRespect(
  context: QuestionContext,
  plan: RetentionPlan,
  stays: ServiceColumns,
  dimension: string,
): Result<Respect, QuestionRefusal> {
  if (dimension === JOINING_YEARS) {
    return ok({ told: tell(dimension, JOINING_YEARS_LABEL, null), places: joiningYears(stays.start) });
  }
  const label = dimensionLabel(dimension, context.readings.get(plan.last.id)?.extraLabels ?? {});
  const grouping = plan.groups.grouping?.dimension === dimension ? plan.groups.grouping : null;
  const asked = { by: [dimension], where: [], grouping };
  const { obstacle } = usableSnapshots(context, asked, plan.snapshots);
  if (obstacle) return ok({ told: tell(dimension, label, obstacle.reason), places: null });
  const eras = divideEras(context, asked, plan.snapshots);
  if (!eras.ok) return eras;
  const axis = eras.value.at(-1)?.axes[0];
  if (!axis) return ok({ told: tell(dimension, label, 'not-held'), places: null });
  if (axis.overlapping) return ok({ told: tell(dimension, label, 'groups-overlap'), places: null });
  const places = new Int32Array(stays.spell.length).fill(axis.groups.length);
  const { groups } = rowsByFirstSight(context.held.ledger, eras.value, stays.spell);
  for (const [place, rows] of groups) for (const row of rows) places[row] = place;
  return ok({ told: tell(dimension, label, null), places });
}

function tell(dimension: string, label: string, reason: string | null): Respect['told'] {
  const status = reason === null ? 'shown' : reason === 'not-held' ? 'not-held' : 'not-available';
  return { dimension, label, status, reason };
}
