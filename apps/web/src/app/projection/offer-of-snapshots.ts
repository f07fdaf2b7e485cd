import { type RepresentationOptions } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { WORKFORCE_TYPE } from '../questions/period-state';
import { AGE, type OfferedGroups, type ProjectionOffer } from './projection-offer';

/** What an analyst can ask: every snapshot is a start, newest first, and every characteristic that is held and granted. */
export function offerOfSnapshots({
  force,
  snapshots,
  dimensions,
  baselines,
}: RepresentationOptions): ProjectionOffer {
  const held = dimensions.filter(({ status, granted }) => status === 'held' && granted);
  return {
    ...{ force, released: false, baselines },
    starts: snapshots
      .map(({ asAt }) => ({ value: asAt, label: formatDate(asAt) }))
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
    types: (held.find(({ id }) => id === WORKFORCE_TYPE)?.values ?? []).map(({ code, label }) => ({
      value: code,
      label,
    })),
    groups: held
      .filter(({ characteristic, id }) => characteristic && id !== AGE)
      .flatMap(({ id: by, label, groupings, values }): readonly OfferedGroups[] =>
        groupings.length === 0
          ? [{ type: null, by, grouping: null, label, values }]
          : groupings.map((grouping) => ({
              ...{ type: null, by, grouping: grouping.id, label: grouping.label, values: [] },
            })),
      ),
  };
}
