import { type OrderedRows } from './order-rows';

/** A test against chi-square. p is the upper tail, worked out directly and not as one minus. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/** exp(coefficient): times the rate of leaving for one more of the covariate, 95 % interval (Wald). Above 1 = leaves
 *  sooner. */
export interface HazardRatio {
  readonly coefficient: number;
  readonly standardError: number;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  /** Two-sided, Wald. */
  readonly p: number;
}

export interface CoxFit {
  /** In the order of the covariates. */
  readonly hazardRatios: readonly HazardRatio[];
  readonly logLikelihood: number;
  /** With every coefficient 0. */
  readonly logLikelihoodAtZero: number;
  /** All coefficients at once. */
  readonly wald: ChiSquareTest;
  readonly likelihoodRatio: ChiSquareTest;
  readonly score: ChiSquareTest;
  /** Rows with time at risk, and leavers among them. */
  readonly people: number;
  readonly events: number;
  /** Newton's steps that were made. */
  readonly steps: number;
  /** What the check of proportional hazards walks over again. */
  readonly ordered: OrderedRows;
}
