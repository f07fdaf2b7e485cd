import { inject, Injectable } from '@angular/core';
import { Api } from '../api/generated/api';
import { definitionsGet } from '../api/generated/functions';
import { type OfferedGroup } from './offered-group';
import { type OfferedGroups } from './projection-offer';

/** Of a grouping: people who have not declared are in no share. */
const UNDECLARED = 'unknown';
/** Whose share the plan is about; where it is not among the groups, the first of them is followed. */
const USUAL = 'black';

/** The groups of groupings, from their definitions. Each is asked for once. */
@Injectable()
export class ProjectionGroups {
  readonly #api = inject(Api);
  readonly #known = new Map<string, Promise<readonly OfferedGroup[]>>();

  of({ grouping, values }: OfferedGroups): Promise<readonly OfferedGroup[]> {
    if (grouping === null) return Promise.resolve(values);
    const known = this.#known.get(grouping) ?? this.#load(grouping);
    this.#known.set(grouping, known);
    return known;
  }

  /** The place of the group that is followed where none is chosen. */
  usual(groups: readonly OfferedGroup[]): number {
    return Math.max(
      0,
      groups.findIndex(({ code }) => code === USUAL),
    );
  }

  async #load(id: string): Promise<readonly OfferedGroup[]> {
    try {
      const { definition } = await this.#api.invoke(definitionsGet, { id });
      const groups = definition['groups'];
      return (Array.isArray(groups) ? groups : []).filter(isGroup).filter(({ code }) => code !== UNDECLARED);
    } catch (fault) {
      this.#known.delete(id);
      throw fault;
    }
  }
}

function isGroup(value: unknown): value is OfferedGroup {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'code') === 'string' &&
    typeof Reflect.get(value, 'label') === 'string'
  );
}
