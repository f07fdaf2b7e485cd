import { FLOW_KINDS, type FlowKind } from '@muster/domain';
import { firstAfter, type Ledger, NO_DAY, personOfSpell } from '@muster/ledger';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type PeopleIn } from './people-in';

type Event = Exclude<ReleaseMeasure, 'stock'>;

const KINDS: Readonly<Record<Event, readonly FlowKind[]>> = {
  joiners: ['joiner', 'rejoiner'],
  leavers: ['leaver'],
  promotions: ['promotion'],
};

/** Everybody of a workforce type to whom something happened in (`after`, `to`], days of snapshots; who has several such
 *  events counts once, with the last. Joiners joined or rejoined, leavers left for whatever reason (force loss); who
 *  went on, or came back from, a career break or a secondment did neither. Leavers and promoted people count with the
 *  workforce type and characteristics of before, joiners with those of after. A leaver's service is counted to the last
 *  day, else to the day of the snapshot that no longer shows the person. */
export function peopleWithEvent(
  { columns, flows, personStarts }: Ledger,
  event: Event,
  { after, to }: { readonly after: number; readonly to: number },
  typeIds: ReadonlySet<number>,
): PeopleIn {
  const types = columns.get('workforce-type')?.ids;
  const kinds = new Set(KINDS[event].map((kind) => FLOW_KINDS.indexOf(kind)));
  const last = new Map<number, { readonly flow: number; readonly spell: number }>();
  for (let flow = firstAfter(flows.asAt, after); flow < firstAfter(flows.asAt, to); flow += 1) {
    if (!kinds.has(flows.kind[flow] as number) || flows.away[flow] === 1) continue;
    const spell = (flows.spell[flow] as number) - (event === 'promotions' ? 1 : 0);
    if (!typeIds.has(types?.[spell] ?? 0)) continue;
    last.set(personOfSpell(personStarts, spell), { flow, spell });
  }
  const rows = [...last];
  const days = (of: (flow: number) => number) => Int32Array.from(rows, ([, { flow }]) => of(flow));
  const shown = (flow: number) => flows.asAt[flow] as number;
  const before = (flow: number) => flows.after[flow] as number;
  const left = (flow: number) =>
    flows.reasonOn[flow] === NO_DAY ? shown(flow) : (flows.reasonOn[flow] as number);
  return {
    persons: Int32Array.from(rows, ([person]) => person),
    spells: Int32Array.from(rows, ([, { spell }]) => spell),
    readOn: days(event === 'joiners' ? shown : before),
    countedOn: days(event === 'leavers' ? left : shown),
    reasons: Uint16Array.from(rows, ([, { flow }]) => flows.reason[flow] as number),
  };
}
