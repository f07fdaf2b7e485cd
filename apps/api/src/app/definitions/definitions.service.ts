import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type BaselineTable,
  type Classification,
  type Crosswalk,
  type Definition,
  definitionSchema,
  type Force,
  type Grouping,
  type Process,
  type RankLadder,
  type SnapshotMapping,
} from '@muster/domain';
import { DataSource } from 'typeorm';
import { type DefinitionSet } from './definition-set';
import { ofKind } from './of-kind';

/** The only way to a definition. Answers are the newest saved versions, also of those that another process saved. */
@Injectable()
export class DefinitionsService {
  private held: DefinitionSet | null = null;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Everything at once, for work that needs several definitions of the same moment. */
  async all(): Promise<DefinitionSet> {
    const [newest] = await this.dataSource.query<{ revision: string }[]>(
      'select coalesce(max(revision), 0)::text as revision from reference.definition',
    );
    const revision = newest?.revision ?? '0';
    if (this.held?.revision !== revision) this.held = await this.load(revision);
    return this.held;
  }

  /** Null when there is no definition with this id. */
  async find(id: string): Promise<Definition | null> {
    return (await this.all()).byId.get(id) ?? null;
  }

  async force(code: string): Promise<Force | null> {
    return (await this.forces()).find((force) => force.code === code) ?? null;
  }

  /** By name; invented forces last. */
  async forces(): Promise<readonly Force[]> {
    const forces = await this.ofKind('force');
    return forces.toSorted(
      (a, b) => Number(a.synthetic) - Number(b.synthetic) || a.name.localeCompare(b.name, 'en'),
    );
  }

  async classification(id: string): Promise<Classification | null> {
    return this.one('classification', id);
  }

  async classifications(): Promise<readonly Classification[]> {
    return this.ofKind('classification');
  }

  async ladder(id: string): Promise<RankLadder | null> {
    return this.one('rank-ladder', id);
  }

  async ladders(): Promise<readonly RankLadder[]> {
    return this.ofKind('rank-ladder');
  }

  async grouping(id: string): Promise<Grouping | null> {
    return this.one('grouping', id);
  }

  async groupings(dimension: string): Promise<readonly Grouping[]> {
    return (await this.ofKind('grouping')).filter((grouping) => grouping.dimension === dimension);
  }

  async crosswalks(): Promise<readonly Crosswalk[]> {
    return this.ofKind('crosswalk');
  }

  async mapping(id: string): Promise<SnapshotMapping | null> {
    return this.one('mapping', id);
  }

  async process(id: string): Promise<Process | null> {
    return this.one('process', id);
  }

  async processes(): Promise<readonly Process[]> {
    return this.ofKind('process');
  }

  async baselineTables(): Promise<readonly BaselineTable[]> {
    return this.ofKind('baseline-table');
  }

  async baselineTable(id: string): Promise<BaselineTable | null> {
    return this.one('baseline-table', id);
  }

  private async one<K extends Definition['kind']>(
    kind: K,
    id: string,
  ): Promise<Extract<Definition, { kind: K }> | null> {
    return (await this.ofKind(kind)).find((definition) => definition.id === id) ?? null;
  }

  private async ofKind<K extends Definition['kind']>(
    kind: K,
  ): Promise<readonly Extract<Definition, { kind: K }>[]> {
    return ofKind((await this.all()).byId, kind);
  }

  private async load(revision: string): Promise<DefinitionSet> {
    const rows = await this.dataSource.query<{ body: unknown; origin: string }[]>(
      'select distinct on (id) body, origin from reference.definition where revision <= $1 order by id, version desc',
      [revision],
    );
    const definitions = rows.map(({ body }) => definitionSchema.parse(body));
    return {
      revision,
      byId: new Map(definitions.map((definition) => [definition.id, definition])),
      shipped: new Set(
        definitions.filter((_, index) => rows[index]?.origin === 'shipped').map(({ id }) => id),
      ),
    };
  }
}
