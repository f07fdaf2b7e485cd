import { type ProblemKind } from '../problem-kind';

/** Why a question about a projection is not taken, or its answer not given. */
export const PROJECTION_PROBLEMS = {
  'unknown-band': {
    status: 422,
    title: 'No such band of service',
    detail: 'A scenario names a band of service that does not exist.',
    saysWhy: true,
  },
  'rate-out-of-range': {
    status: 422,
    title: 'Rate out of range',
    detail: 'A rate or a share lies between 0 and 100 percent.',
    saysWhy: true,
  },
  'two-sizes': {
    status: 422,
    title: 'Two sizes',
    detail: 'Set how many join or how the establishment changes; one follows from the other.',
    saysWhy: true,
  },
  'baseline-after-horizon': {
    status: 422,
    title: 'Population after the last year',
    detail: 'The population is of a year after the projection.',
    saysWhy: true,
  },
  'projections-busy': {
    status: 503,
    title: 'Too many projections',
    detail: 'Too many projections are worked out at the moment. Try again in a minute.',
  },
  'own-projections-busy': {
    status: 429,
    title: 'Too many of your projections',
    detail: 'Projections that this account asked for are being worked out. Stop one, or wait for it.',
    saysWhy: true,
  },
  'unknown-projection': {
    status: 404,
    title: 'No such projection',
    detail: 'There is no such projection, or it is no longer kept, or somebody else asked for it. Ask again.',
  },
  'projection-not-ready': {
    status: 409,
    title: 'Not ready',
    detail: 'The projection is still being worked out.',
    saysWhy: true,
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
