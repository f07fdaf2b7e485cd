import { Injectable } from '@nestjs/common';
import { type BaselineTable, type Force, ok, refuse, type Result } from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';
import { type Baseline } from './baseline';
import { type BaselineRefusal } from './baseline-refusal';
import { labelAreas } from './label-areas';
import { pickAreas } from './pick-areas';

/** A baseline that suits a force, for a list to choose from. */
export interface BaselineChoice {
  readonly id: string;
  readonly label: string;
  readonly dimension: string;
  readonly base: BaselineTable['base'];
}

const MOST_AREAS = 400;

/** The populations that workforces are compared with. */
@Injectable()
export class BaselinesService {
  constructor(private readonly definitions: DefinitionsService) {}

  /** The baseline with this id (`<table id>:<area code>[+<area code>...]`), its areas added together. */
  async resolve(id: string): Promise<Result<Baseline, BaselineRefusal>> {
    const colon = id.indexOf(':');
    const codes = id.slice(colon + 1).split('+');
    if (colon < 1 || codes.includes('') || codes.length > MOST_AREAS) {
      return refuse(
        'baseline-malformed',
        'a baseline is written as table:area, or table:area+area for several areas.',
      );
    }
    const table = await this.definitions.baselineTable(id.slice(0, colon));
    if (!table) return refuse('unknown-baseline', 'there is no baseline table with this id.');
    const picked = pickAreas(table, codes);
    if (!picked.ok) return picked;
    const counts = new Map<string, number>();
    for (const { counts: parts } of picked.value) {
      table.columns.forEach((code, column) =>
        counts.set(code, (counts.get(code) ?? 0) + (parts[column] ?? 0)),
      );
    }
    const classification = await this.definitions.classification(table.classification);
    const declared = new Set(
      classification?.categories.filter(({ state }) => state === 'declared').map(({ code }) => code),
    );
    const sum = (codesToAdd: readonly string[]) =>
      codesToAdd.reduce((total, code) => total + (counts.get(code) ?? 0), 0);
    return ok({
      id,
      tableId: table.id,
      label: `${table.label}: ${labelAreas(picked.value)}`,
      source: table.source,
      sourceTable: table.sourceTable,
      base: table.base,
      referenceDate: table.referenceDate,
      dimension: table.dimension,
      classificationId: table.classification,
      areas: picked.value.map(({ name }) => name),
      counts,
      total: sum(table.columns.filter((code) => declared.has(code))),
      population: sum(table.columns),
    });
  }

  /** The baselines that hold every area of a force, newest census first; among those of one census and dimension the
   *  working-age population first, because that is whom a force recruits from. */
  async choicesFor(force: Force): Promise<readonly BaselineChoice[]> {
    if (force.baselineAreas.length === 0) return [];
    const tables = await this.definitions.baselineTables();
    return tables
      .flatMap((table) => {
        const picked = pickAreas(table, force.baselineAreas);
        return picked.ok ? [{ table, label: `${table.label}: ${labelAreas(picked.value)}` }] : [];
      })
      .toSorted((a, b) => order(a.table, b.table))
      .map(({ table, label }) => ({
        id: `${table.id}:${force.baselineAreas.join('+')}`,
        label,
        dimension: table.dimension,
        base: table.base,
      }));
  }
}

function order(a: BaselineTable, b: BaselineTable): number {
  return (
    a.dimension.localeCompare(b.dimension) ||
    b.referenceDate.localeCompare(a.referenceDate) ||
    Number(b.base === '16-64') - Number(a.base === '16-64') ||
    a.id.localeCompare(b.id)
  );
}
