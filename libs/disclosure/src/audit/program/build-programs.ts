import { type WorkforceType } from '@muster/domain';
import { type CellKey } from '../../lattice/lattice';
import { type AuditInput } from '../audit-input';
import { type AuditedDimension } from '../audited-dimension';
import { type AuditedPopulation } from '../audited-population';
import { type LeafAtoms, mergeLeaves } from '../columns/merge-leaves';
import { PopulationColumns } from '../columns/population-columns';
import { type Region, regionOf } from '../columns/region';
import { identitiesOf } from '../identities-of';
import { type KnownFact } from '../known-fact';
import { type LinearProgram, type LinearRow } from '../linear-solver';
import { type AuditProgram, type AuditView, programOf } from './audit-program';
import { identityRows } from './identity-rows';
import { linkedPopulations } from './linked-populations';

/** What margins are counted by (`PopulationMargin`). */
const IDENTITY_DIMENSIONS: readonly string[] = ['ethnicity', 'sex'];

interface Known {
  readonly key: CellKey | null;
  readonly region: Region;
  readonly least: number;
  readonly most: number;
}

/** The linear programs of a workforce type, one for each group of populations that identities tie together, and how many
 *  coordinates of identities are not true of the people (a change of workforce type, somebody who joined twice). */
export function buildPrograms(
  { facts, margins }: Pick<AuditInput, 'facts' | 'margins'>,
  workforceType: WorkforceType,
  populations: readonly AuditedPopulation[],
  dimensions: readonly AuditedDimension[],
): { readonly programs: readonly AuditProgram[]; readonly broken: number } {
  const identities = identitiesOf(workforceType, populations, margins);
  const linked = dimensions.map(({ id }) => id).filter((id) => IDENTITY_DIMENSIONS.includes(id));
  const cellsOf = new Map(populations.map((each) => [each.id, knownCells(each, dimensions)]));
  const factsOf = (...sources: KnownFact['source'][]) =>
    new Map(populations.map((each) => [each.id, knownFacts(each, sources, facts, dimensions)]));
  const [open, listed] = [factsOf('public', 'earlier-list'), factsOf('office-holders')];
  const regionsOf = (id: string) =>
    [cellsOf, open, listed].flatMap((known) => (known.get(id) ?? []).map(({ region }) => region));
  const shared = sharedAtoms(
    dimensions,
    populations.flatMap(({ id, period }) =>
      regionsOf(id).filter((region) => region.size > 1 || period !== null),
    ),
  );
  let broken = 0;
  const programs = linkedPopulations(populations, identities).map((group): AuditProgram => {
    const columns = new Map<string, PopulationColumns>();
    let first = 0;
    for (const { id } of group) {
      const own = new PopulationColumns({
        first,
        shared,
        regions: regionsOf(id),
        linked: identities.some(({ terms }) => terms.some(({ population }) => population === id))
          ? linked
          : [],
      });
      columns.set(id, own);
      first = own.end;
    }
    const ties = group.flatMap(({ id }) => columns.get(id)?.ties ?? []);
    const inGroup = identities.filter(({ terms }) => columns.has(terms[0]?.population ?? ''));
    for (const identity of inGroup) {
      const found = identityRows(
        identity,
        new Map([...shared].filter(([id]) => linked.includes(id))),
        columns,
      );
      ties.push(...found.rows);
      broken += found.broken;
    }
    const rowsOf = (known: ReadonlyMap<string, readonly Known[]>) =>
      group.flatMap(({ id }) => (known.get(id) ?? []).flatMap((each) => knownRow(each, columns.get(id))));
    const fromPublic = rowsOf(open);
    const fromLists = rowsOf(listed);
    const onLists = new Set(fromLists.map(({ row }) => row));
    const fromReleases = [...ties.map(untold), ...rowsOf(cellsOf)];
    const view = (id: AuditView['id'], rows: readonly KnownRow[], publicAlone: LinearProgram | null) => ({
      ...{ id, publicAlone },
      before: programOf(
        first,
        rows.flatMap(({ key, row }) => (key === null && !onLists.has(row) ? [row] : [])),
      ),
      program: programOf(
        first,
        rows.map(({ row }) => row),
      ),
      cellOfRow: rows.map(({ key }) => key),
    });
    const alone =
      fromPublic.length > 0 ? programOf(first, [...ties, ...fromPublic.map(({ row }) => row)]) : null;
    const all = [...fromReleases, ...fromPublic, ...fromLists];
    const views = [view('releases', fromReleases, null)];
    if (all.length > fromReleases.length) views.push(view('releases-and-facts', all, alone));
    return { columns, views };
  });
  return { programs, broken };
}

function knownCells({ cells }: AuditedPopulation, dimensions: readonly AuditedDimension[]): Known[] {
  return cells.flatMap(({ key, coords, interval, isPublished }) => {
    const region = regionOf(coords, dimensions);
    return region ? [{ key: isPublished ? null : key, region, ...interval }] : [];
  });
}

function knownFacts(
  { measure, period, quarter, workforceType }: AuditedPopulation,
  sources: readonly KnownFact['source'][],
  facts: readonly KnownFact[],
  dimensions: readonly AuditedDimension[],
): Known[] {
  return facts.flatMap((fact) => {
    const here =
      sources.includes(fact.source) &&
      fact.workforceType === workforceType &&
      fact.measure === measure &&
      fact.quarter === quarter &&
      fact.period?.id === period?.id;
    const region = here ? regionOf(fact.coords, dimensions) : null;
    return region ? [{ key: null, region, least: fact.least, most: fact.most }] : [];
  });
}

/** Merged by what cells and facts of several dimensions tell apart, and those of flows, which tie stocks to each other; what
 *  stands alone in a stock comes as a finer block. */
function sharedAtoms(
  dimensions: readonly AuditedDimension[],
  regions: readonly Region[],
): ReadonlyMap<string, LeafAtoms> {
  return new Map(
    dimensions.map(({ id, leaves }) => {
      const sets = regions.map((region) => region.get(id) ?? []);
      return [
        id,
        mergeLeaves(
          leaves,
          sets.filter((set) => set.length > 0),
        ),
      ];
    }),
  );
}

interface KnownRow {
  readonly key: CellKey | null;
  readonly row: LinearRow;
}

function untold(row: LinearRow): KnownRow {
  return { key: null, row };
}

function knownRow({ key, region, least, most }: Known, columns: PopulationColumns | undefined): KnownRow[] {
  if (!columns || (least <= 0 && most === Infinity)) return [];
  const found = columns.columnsOf(region);
  return [{ key, row: { lower: least, upper: most, columns: found, weights: found.map(() => 1) } }];
}
