import { type CaseSummary } from '@muster/contracts';

/** Open cases by what is due first; those with nothing due after them; closed and withdrawn ones last. Equal ones by
 *  reference. */
export function sortCases(cases: readonly CaseSummary[]): readonly CaseSummary[] {
  const place = (each: CaseSummary): string =>
    `${each.due ? `0 ${each.due.on}` : isOver(each) ? '2' : '1'} ${each.reference}`;
  return [...cases].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

function isOver({ state }: CaseSummary): boolean {
  return state === 'closed' || state === 'withdrawn';
}
