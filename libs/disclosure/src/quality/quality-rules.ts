import { type QualityTargets } from '@muster/domain';

/** What figures of data quality are read by: definitions, and nothing of any workforce. */
export interface QualityRules {
  readonly targets: QualityTargets;
  /** Codes by which somebody says "I prefer not to say", by dimension, out of the classifications. */
  readonly refusals: Readonly<Record<string, readonly string[]>>;
}
