import { type ProjectionQuestion, type PublishedProjectionQuestion } from '@muster/contracts';
import { leversOf } from './levers-of';
import { type ProjectionState } from './projection-state';
import { SCENARIO_NAMES } from './scenario-field';

type Asked = Omit<ProjectionQuestion, 'asAt'>;

/** The question as it is posted, to the snapshots or to a release. `group` is the code of the group. Scenarios that set
 *  nothing are left out. */
export function toProjectionQuestion(
  state: ProjectionState,
  group: string,
): { readonly counted: ProjectionQuestion; readonly released: PublishedProjectionQuestion } {
  const change = Number(state.change);
  const asked: Asked = {
    ...{ force: state.force, workforceType: state.who, dimension: state.by, group },
    ...(state.grouping === null ? {} : { grouping: state.grouping }),
    ...{ horizonYears: state.years, runs: state.runs, seed: state.seed },
    ...(state.baseline === null && change === 0
      ? {}
      : {
          baseline: {
            ...(state.baseline === null ? {} : { id: state.baseline }),
            changePerYear: Number((change / 100).toPrecision(12)),
          },
        }),
    scenarios: state.scenarios.flatMap((texts, at) => {
      const { levers } = leversOf(texts);
      return Object.keys(levers).length === 0 ? [] : [{ name: SCENARIO_NAMES[at] ?? '', levers }];
    }),
    ...(state.cost === '' ? {} : { costPerLeaver: Number(state.cost) }),
  };
  return { counted: { ...asked, asAt: state.start }, released: { ...asked, period: state.start } };
}
