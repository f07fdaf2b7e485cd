import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type ReadingRules } from './reading-rules';

/** What readers meet of a policy. */
export function readingRulesOf(policy: DisclosurePolicy): ReadingRules {
  return {
    roundingBase: policy.roundingBase.value,
    threshold: policy.threshold.value,
    networkThreshold: policy.networkThreshold.value,
    percentageDenominator: policy.percentageDenominator.value,
    comparableEvents: policy.comparableEvents.value,
    tellableChange: policy.tellableChange.value,
    holdMovers: policy.holdMovers.value,
    depth: policy.depth,
  };
}
