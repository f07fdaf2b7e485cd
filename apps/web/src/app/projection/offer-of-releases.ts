import { type PublishedOptions } from '@muster/contracts';
import { isCharacteristic } from '@muster/domain';
import { releaseChoices } from '../published/release-choices';
import { AGE, type OfferedGroups, type ProjectionOffer } from './projection-offer';

/** Single categories are released for few people and lead nowhere. */
const SINGLE = 'single';

/** What a reader of releases can ask: the questions of representation about one characteristic alone. The release in
 *  force comes first. */
export function offerOfReleases(options: PublishedOptions): ProjectionOffer {
  const asked = options.questions.filter(
    ({ page, by: [by = '', ...others] }) =>
      page === 'representation' && others.length === 0 && isCharacteristic(by) && by !== AGE,
  );
  const inForce = options.releases.find((release) => release.inForce)?.period;
  return {
    ...{ force: options.force, released: true, baselines: options.baselines },
    starts: releaseChoices(options).toSorted(
      (a, b) => Number(b.value === inForce) - Number(a.value === inForce),
    ),
    types: options.workforceTypes
      .filter(({ id }) => asked.some(({ workforceType }) => workforceType === id))
      .map(({ id, label }) => ({ value: id, label })),
    groups: asked.flatMap(
      ({ by: [by = ''], groupings, label, workforceType: type }): readonly OfferedGroups[] => {
        const offered = groupings.filter(({ id }) => id !== SINGLE);
        if (offered.length > 0) {
          return offered.map((each) => ({ type, by, grouping: each.id, label: each.label, values: [] }));
        }
        const { values = [] } =
          options.dimensions.find(({ id, workforceType }) => id === by && workforceType === type) ?? {};
        return [{ type, by, grouping: null, label, values }];
      },
    ),
  };
}
