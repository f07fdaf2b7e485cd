import { inject, Injectable } from '@angular/core';
import { DEFAULT_CLASSIFICATIONS, type Definition, type Force, type WorkforceType } from '@muster/domain';
import { Api } from '../api/generated/api';
import { definitionsGet, definitionsList } from '../api/generated/functions';
import { type Code } from './match-values';

const WORKFORCE_TYPE_NAMES: Readonly<Record<WorkforceType, string>> = {
  officer: 'Police officer',
  pcso: 'PCSO',
  designated: 'Designated officer',
  staff: 'Police staff',
  special: 'Special constable',
};

/** Workforce types as codes with their names. */
export const WORKFORCE_TYPE_CODES: readonly Code[] = Object.entries(WORKFORCE_TYPE_NAMES).map(
  ([code, label]) => ({
    code,
    label,
  }),
);

/** Dimension (and `leavingReason`) -> the codes that a file of this force may use. A dimension that is not here, such as
 *  the unit, takes any value. */
export type Codes = Readonly<Record<string, readonly Code[]>>;

/** Finds the codes that a force's definitions allow. */
@Injectable({ providedIn: 'root' })
export class CodeBook {
  readonly #api = inject(Api);

  async of(forceCode: string): Promise<Codes> {
    const force = await this.#force(forceCode);
    if (!force) return { 'workforce-type': WORKFORCE_TYPE_CODES };
    const classified = await Promise.all(
      Object.entries({ ...DEFAULT_CLASSIFICATIONS, ...force.classifications }).map(
        async ([dimension, id]) => {
          const definition = await this.#definition(id);
          const codes = definition.kind === 'classification' ? definition.categories : [];
          return [dimension === 'leaving-reason' ? 'leavingReason' : dimension, codes] as const;
        },
      ),
    );
    const ladders = await Promise.all(force.rankLadders.map((id) => this.#definition(id)));
    const ranks = ladders.flatMap((ladder) => (ladder.kind === 'rank-ladder' ? ladder.ranks : []));
    return { ...Object.fromEntries(classified), rank: ranks, 'workforce-type': WORKFORCE_TYPE_CODES };
  }

  async #force(code: string): Promise<Force | undefined> {
    const { definitions } = await this.#api.invoke(definitionsList);
    const forces = await Promise.all(
      definitions.filter(({ kind }) => kind === 'force').map(({ id }) => this.#definition(id)),
    );
    return forces.find((force): force is Force => force.kind === 'force' && force.code === code);
  }

  async #definition(id: string): Promise<Definition> {
    const { definition } = await this.#api.invoke(definitionsGet, { id });
    return definition as Definition;
  }
}
