import { RELEASE_DIMENSIONS } from '../lattice/release-dimensions';
import { READER_ROLES } from '../lattice/reader-role';
import { type DisclosurePolicy, type PolicyTable } from './disclosure-policy';

const FORCE_LEVEL_ONLY: readonly string[] = ['religion', 'orientation', 'disability'];

/** What is wrong with the tables of a policy, one sentence each: a dimension that no release has (gender reassignment among
 *  them), a stock with periods or a flow without, a table for a narrow role that a wider one does not get, and religion,
 *  orientation or disability otherwise than alone, once a year and under the rule of the network. */
export function tableFaults({ tables, publicTotals }: DisclosurePolicy): readonly string[] {
  const names = tables.map(({ measure, id }) => `${measure} ${id}`);
  return [
    ...tables.flatMap((table, at) => [
      ...(names.indexOf(names[at] ?? '') === at ? [] : [`tables: ${names[at]} stands there twice`]),
      ...faultsOf(table).map((fault) => `tables: ${table.measure} ${table.id} ${fault}`),
    ]),
    ...publicTotals.flatMap(({ measure, dims }) =>
      unknownDimensions(dims).map((id) => `publicTotals: ${measure} names ${id}, which no release has`),
    ),
  ];
}

function faultsOf({ measure, dims, periods, yearly, roles, networkRuleForAll }: PolicyTable): string[] {
  const ids = dims.map(({ id }) => id);
  const alone = yearly && networkRuleForAll && ids.length === 1 && measure === 'stock';
  const seen = READER_ROLES.map((role) => roles.includes(role));
  return [
    ...unknownDimensions(dims).map((id) => `names ${id}, which no release has`),
    ...(new Set(ids).size < ids.length ? ['names a dimension twice'] : []),
    ...(measure === 'stock' && periods.length > 0 ? ['is a stock and has periods'] : []),
    ...(measure !== 'stock' && periods.length === 0 ? ['is a flow and has no period'] : []),
    ...(measure !== 'leavers' && ids.includes('leaving-route') ? ['asks how people leave who did not'] : []),
    ...(seen.some((sees, at) => sees && seen.slice(0, at).includes(false))
      ? ['is for a role although a wider role does not get it']
      : []),
    ...ids
      .filter((id) => FORCE_LEVEL_ONLY.includes(id) && !alone)
      .map((id) => `shows ${id} otherwise than alone, as a stock, yearly and under the rule of the network`),
  ];
}

function unknownDimensions(dims: readonly { readonly id: string }[]): string[] {
  return dims.map(({ id }) => id).filter((id) => !(RELEASE_DIMENSIONS as readonly string[]).includes(id));
}
