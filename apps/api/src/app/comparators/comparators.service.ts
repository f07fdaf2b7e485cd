import { Injectable } from '@nestjs/common';
import { type ComparatorFigures, type ComparatorOptions } from '@muster/contracts';
import {
  COMPARATOR_FORCES,
  COMPARATOR_RANKS,
  COMPARATOR_WORKER_TYPES,
  ok,
  type Result,
} from '@muster/domain';
import { DefinitionsService } from '../definitions/definitions.service';
import { type ComparatorQuestion } from './comparator-question';
import { type ComparatorRefusal } from './comparator-refusal';
import { comparatorSources } from './comparator-sources';
import { ComparatorStore } from './comparator-store.service';
import { countComparators } from './count-comparators';
import { describeComparison } from './describe-comparison';
import { ownComparator } from './own-comparator';
import { planComparison } from './plan-comparison';

/** Public figures of the 43 forces of England and Wales. They know nothing of any workforce held here. */
@Injectable()
export class ComparatorsService {
  constructor(
    private readonly store: ComparatorStore,
    private readonly definitions: DefinitionsService,
  ) {}

  async options(): Promise<ComparatorOptions> {
    const set = await this.store.current();
    const yearsOf = (table: 'police-workforce' | 'officers-by-ethnicity') =>
      [...(set.tables.get(table)?.years.keys() ?? [])].sort((a, b) => a - b);
    const forces = await this.definitions.forces();
    return {
      measures: [
        { code: 'women', label: 'Women', years: yearsOf('police-workforce') },
        { code: 'ethnicity', label: 'Ethnic group', years: yearsOf('officers-by-ethnicity') },
      ],
      forces: COMPARATOR_FORCES.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
      workerTypes: COMPARATOR_WORKER_TYPES.map(({ code, label }) => ({ code, label })),
      ranks: [...COMPARATOR_RANKS],
      own: forces.map((force) => ({
        force: force.code,
        name: force.name,
        synthetic: force.synthetic,
        comparator: ownComparator(force)?.code ?? null,
      })),
      sources: (['police-workforce', 'officers-by-ethnicity'] as const).flatMap((table) =>
        comparatorSources(set, table, yearsOf(table)),
      ),
    };
  }

  /** Exact figures: they are public and need no disclosure control. */
  async figures(question: ComparatorQuestion): Promise<Result<ComparatorFigures, ComparatorRefusal>> {
    const set = await this.store.current();
    const plan = planComparison(set, question);
    if (!plan.ok) return plan;
    const { measure, workerType, rank, byRank, sex } = plan.value;
    return ok({
      metric: 'comparators',
      ...{ measure, workerType, byRank, sex },
      rank: rank?.code ?? null,
      rankLabel: rank?.label ?? null,
      rows: [...countComparators(set, plan.value)],
      ...describeComparison(set, plan.value),
    });
  }
}
