import { type ProblemKind } from '../problem-kind';

/** Why a question about figures has no answer. */
export const FIGURE_PROBLEMS = {
  // Baselines
  'baseline-malformed': {
    status: 422,
    title: 'Not the id of a baseline',
    detail: 'A baseline is written as table:area, or table:area+area for several areas.',
  },
  'unknown-baseline': {
    status: 404,
    title: 'No such baseline',
    detail: 'There is no baseline table with this id.',
  },
  'unknown-area': {
    status: 404,
    title: 'No such area',
    detail: 'The baseline table does not hold this area.',
    saysWhy: true,
  },
  'area-twice': {
    status: 422,
    title: 'Area named twice',
    detail: 'An area stands twice in the set.',
    saysWhy: true,
  },
  'areas-overlap': {
    status: 422,
    title: 'Areas overlap',
    detail: 'Areas of different types overlap.',
    saysWhy: true,
  },
  'unknown-grouping': {
    status: 404,
    title: 'No such grouping',
    detail: 'There is no grouping with this id.',
  },
  'grouping-does-not-fit': {
    status: 422,
    title: 'Grouping does not fit',
    detail: 'The grouping does not cover this classification.',
    saysWhy: true,
  },

  // Representation
  'not-a-date': {
    status: 422,
    title: 'Not a date',
    detail: 'A date of the question is no calendar day written YYYY-MM-DD.',
  },
  'no-snapshot': {
    status: 404,
    title: 'No snapshot',
    detail: 'The force has no published snapshot at or before this date.',
    saysWhy: true,
  },
  'period-backwards': {
    status: 422,
    title: 'The period runs backwards',
    detail: 'The period ends on or before the day it begins.',
  },
  'period-without-snapshot': {
    status: 404,
    title: 'No snapshot within the period',
    detail: 'Both dates of the period lie on the same snapshot, so nothing is known of what happened.',
    saysWhy: true,
  },
  'period-shorter-than-step': {
    status: 422,
    title: 'The period is shorter than its step',
    detail: 'The period holds no whole month, quarter or year.',
    saysWhy: true,
  },
  'option-does-not-apply': {
    status: 422,
    title: 'The option does not apply',
    detail: 'The question has an option that belongs to another kind of question.',
    saysWhy: true,
  },
  'unknown-comparator-group': {
    status: 422,
    title: 'No such group to compare with',
    detail: 'The measured dimension has no group with this code.',
  },
  'unknown-dimension': {
    status: 422,
    title: 'No such dimension',
    detail: 'A dimension of the question does not exist.',
    saysWhy: true,
  },
  'dimension-twice': {
    status: 422,
    title: 'Dimension named twice',
    detail: 'A dimension stands twice in the question.',
  },
  'unknown-value': {
    status: 422,
    title: 'No such value',
    detail: 'A filter names a value that its dimension does not have.',
    saysWhy: true,
  },
  'grouping-dimension-differs': {
    status: 422,
    title: 'Grouping of another dimension',
    detail: 'The question does not ask about the dimension of the grouping.',
    saysWhy: true,
  },
  'grouping-does-not-cover-classification': {
    status: 422,
    title: 'Grouping does not cover the classification',
    detail: 'The grouping does not say where every category belongs.',
    saysWhy: true,
  },
  'baseline-dimension-differs': {
    status: 422,
    title: 'Baseline of another dimension',
    detail: 'The baseline counts a population by another dimension than the question measures.',
    saysWhy: true,
  },
  'group-definitions-differ': {
    status: 422,
    title: 'Group definitions differ',
    detail: 'Figures whose group definitions differ are not compared.',
    saysWhy: true,
  },
  'direction-needs-two-dimensions': {
    status: 422,
    title: 'A second dimension is needed',
    detail: 'The profile of a group needs a second dimension, such as rank.',
  },
  'no-overlap': {
    status: 409,
    title: 'Not coded twice',
    detail:
      'The snapshot does not hold the characteristic in two classifications. Map the column with the old codes as an extra dimension that names its classification.',
  },
  'question-too-large': {
    status: 422,
    title: 'Question too large',
    detail: 'The question has too many combinations. Ask by fewer dimensions or narrow it down.',
  },

  // Mix and rate
  'dimension-is-a-step': {
    status: 422,
    title: 'Held alike by the answer itself',
    detail: 'Ranks and workforce types are steps of the answer, so its groups are not compared by them.',
  },
  'unknown-group': {
    status: 422,
    title: 'No such group',
    detail: 'The measured dimension has no declared group with this code.',
  },
  'group-is-comparator': {
    status: 422,
    title: 'The same group twice',
    detail: 'A group is not compared with itself.',
  },

  // Progression
  'unknown-workforce-type': {
    status: 422,
    title: 'No such workforce type',
    detail: 'There is no workforce type with this code.',
    saysWhy: true,
  },
  'no-rank-ladder': {
    status: 409,
    title: 'No rank ladder',
    detail: 'The force has no rank ladder for this workforce type, so no rank is above another.',
  },
  'unknown-rank': {
    status: 422,
    title: 'No such rank',
    detail: 'No rank ladder of the force has a rank with this code.',
  },
  'not-a-characteristic': {
    status: 422,
    title: 'Not a characteristic',
    detail: 'Ranks are set against a characteristic such as ethnicity or sex.',
  },

  // Signals
  'change-not-noted': {
    status: 422,
    title: 'No such change',
    detail: 'Limits begin anew only where an annotation tells of a policy, a system change or a break.',
    saysWhy: true,
  },
  'group-without-dimension': {
    status: 422,
    title: 'A group of no dimension',
    detail: 'The question names a group and not the dimension it belongs to.',
  },
  'rate-above-1': {
    status: 422,
    title: 'A rate above 1',
    detail: 'A rate is a share of people, from 0 to 1: 8 % is written 0.08.',
  },

  // Comparators
  'unknown-comparator-force': {
    status: 404,
    title: 'No such published force',
    detail: 'None of the 43 territorial forces of England and Wales is meant.',
    saysWhy: true,
  },
  'unknown-comparator-rank': {
    status: 422,
    title: 'No such published rank',
    detail: 'The publication does not have this rank.',
    saysWhy: true,
  },
  'unknown-worker-type': {
    status: 422,
    title: 'No such worker type',
    detail: 'The publication does not have this worker type.',
    saysWhy: true,
  },
  'comparator-not-published': {
    status: 404,
    title: 'Not published',
    detail: 'No such figures are held.',
    saysWhy: true,
  },
  'comparison-date-not-held': {
    status: 409,
    title: 'No snapshot of that day',
    detail: 'There is no snapshot as at 31 March of that year.',
    saysWhy: true,
  },
  'comparison-definitions-differ': {
    status: 409,
    title: 'Definitions differ',
    detail: 'The two figures do not count the same thing, so they are not put beside one another.',
    saysWhy: true,
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
