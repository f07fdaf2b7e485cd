import { type PathPlan } from './path-plan';
import { type YearRates } from './year-rates';
import { yearsOfStay } from './years-of-stay';

/** The share that a path at these rates comes ever closer to, once the establishment stays at `establishment` people: what
 *  joins, weighted with how long it stays. Null when somebody who joins stays for ever on both sides, when what is there
 *  today would stay for ever, or when nobody joins. `scratch` holds a number for each cell.
 *  Source: fixed point of the stock-flow identity; docs/methods/projection.md. */
export function levelOfRates(
  rates: YearRates,
  plan: PathPlan,
  establishment: number,
  scratch: Float64Array,
): number | null {
  const transferShare = plan.transferShare ?? rates.intakeShare;
  yearsOfStay(rates.group, plan, scratch);
  const stayOfGroup = weigh(rates.intakeShare, rates.group.entry, scratch);
  const transfersOfGroup = part(transferShare, scratch[plan.transferCell] as number);
  const staysForEver = scratch.includes(Infinity);
  yearsOfStay(rates.others, plan, scratch);
  const stayOfOthers = weigh(1 - rates.intakeShare, rates.others.entry, scratch);
  const transfersOfOthers = part(1 - transferShare, scratch[plan.transferCell] as number);
  const othersStayForEver = scratch.includes(Infinity);
  const inflow = { intake: plan.intake ?? 1, transfers: plan.transfers };
  const endless = (stay: number, transferStay: number) =>
    part(inflow.intake, stay) + part(inflow.transfers, transferStay) === Infinity;
  const [groupGathers, othersGather] = [
    endless(stayOfGroup, transfersOfGroup),
    endless(stayOfOthers, transfersOfOthers),
  ];
  if (groupGathers) return othersGather || othersStayForEver ? null : 1;
  if (othersGather) return staysForEver ? null : 0;
  if (staysForEver || othersStayForEver) return null;
  if (plan.intake === null && plan.transfers > 0) {
    // People who join and people who transfer in, in the amounts that keep the establishment.
    const transferStay = transfersOfGroup + transfersOfOthers;
    inflow.transfers = Math.min(plan.transfers, establishment / transferStay);
    const rest = Math.max(0, establishment - inflow.transfers * transferStay);
    inflow.intake = rest / (stayOfGroup + stayOfOthers);
  }
  const group = inflow.intake * stayOfGroup + inflow.transfers * transfersOfGroup;
  const others = inflow.intake * stayOfOthers + inflow.transfers * transfersOfOthers;
  return group + others > 0 ? group / (group + others) : null;
}

function weigh(share: number, entry: Float64Array, stay: Float64Array): number {
  let years = 0;
  for (let cell = 0; cell < entry.length; cell += 1) {
    years += part(share * (entry[cell] as number), stay[cell] as number);
  }
  return years;
}

function part(amount: number, years: number): number {
  return amount === 0 ? 0 : amount * years;
}
