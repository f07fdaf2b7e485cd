import { READER_ROLES, type ReaderRole } from '../lattice/reader-role';
import { type DisclosurePolicy } from './disclosure-policy';
import { tableFaults } from './table-faults';

/** Sentences of pages, packs and files say these numbers, and the attack reckons with them. */
const SAID = [
  'roundingBase',
  'threshold',
  'networkThreshold',
  'holdMovers',
  'percentageDenominator',
] as const;

/** What is wrong with the numbers of a policy taken together, one sentence each, although each keeps its floor. A shown
 *  value must leave `roundingBase` whole numbers, so the threshold is a multiple of it; what the network sees must lie
 *  above the threshold whatever the rounding did; a change that may be told is larger than two roundings and two holds. A number that
 *  sentences say stays what they say. */
export function policyFaults(policy: DisclosurePolicy): readonly string[] {
  const base = policy.roundingBase.value;
  const threshold = policy.threshold.value;
  const network = policy.networkThreshold.value;
  const raised = SAID.filter((name) => policy[name].value !== policy[name].floor);
  const noise = 2 * (base - 1) + 2 * (policy.holdMovers.value - 1);
  return [
    ...raised.map(
      (name) =>
        `${name}: sentences of pages and packs say ${policy[name].floor}, so another number would make them false`,
    ),
    ...faultIf(
      threshold % base !== 0,
      `threshold: ${threshold} is no multiple of roundingBase ${base}, so the smallest shown values would leave fewer whole numbers`,
    ),
    ...faultIf(
      network % base !== 0,
      `networkThreshold: ${network} is no multiple of roundingBase ${base}, and it is compared with released values`,
    ),
    ...faultIf(
      network - (base - 1) <= threshold,
      `networkThreshold: ${network} less the rounding of up to ${base - 1} is not above threshold ${threshold}`,
    ),
    ...faultIf(
      policy.leastWidth.value > base,
      `leastWidth: ${policy.leastWidth.value} is more than the ${base} whole numbers that a shown value leaves`,
    ),
    ...faultIf(
      policy.tellableChange.value <= noise,
      `tellableChange: ${policy.tellableChange.value} is within the ${noise} that two roundings and two holds can make`,
    ),
    ...depthFaults(policy),
    ...tableFaults(policy),
  ];
}

/** A role later in the list sees nothing that the one before it does not: else two readers together know more than one. */
function depthFaults({ depth }: DisclosurePolicy): readonly string[] {
  return READER_ROLES.slice(1).flatMap((role, at) => {
    const wider: ReaderRole = READER_ROLES[at] ?? role;
    return (['withoutUnit', 'withUnit'] as const)
      .filter((side) => depth[role][side] > depth[wider][side])
      .map((side) => `depth: ${role} sees more dimensions at once (${side}) than ${wider}`);
  });
}

function faultIf(broken: boolean, sentence: string): readonly string[] {
  return broken ? [sentence] : [];
}
