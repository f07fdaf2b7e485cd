import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  checkDefinitionChange,
  checkDefinitions,
  type Definition,
  ok,
  refuse,
  type Result,
} from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { CLOCK } from '../platform/tokens';
import { type DefinitionRefusal, type SavedDefinition } from './definition-refusal';
import { type DefinitionSet } from './definition-set';
import { DefinitionsService } from './definitions.service';
import { hashDefinition } from './hash-definition';

/** One saver at a time, so that what was checked is what is saved. */
const SAVING_LOCK = 7_305_010;

/** Saves definitions, all or none. A version is never overwritten: a changed definition is a further version. */
@Injectable()
export class DefinitionSaving {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** `origin` tells who answers for it: shipped definitions follow the program, all others may not touch those. */
  async save(
    fresh: readonly Definition[],
    actor: string,
    origin: 'shipped' | 'defined' = 'defined',
  ): Promise<Result<readonly SavedDefinition[], DefinitionRefusal>> {
    await using runner = this.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      await runner.query('select pg_advisory_xact_lock($1)', [SAVING_LOCK]);
      const held = await this.definitions.all();
      const refusal =
        origin === 'defined' ? await this.refusalOf(runner, fresh, held) : this.invalid(fresh, held);
      if (refusal) {
        await runner.rollbackTransaction();
        return refusal;
      }
      const saved: SavedDefinition[] = [];
      for (const definition of fresh) saved.push(await this.write(runner, definition, held, actor, origin));
      await runner.commitTransaction();
      return ok(saved);
    } catch (fault) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw fault;
    }
  }

  private async refusalOf(
    runner: QueryRunner,
    fresh: readonly Definition[],
    held: DefinitionSet,
  ): Promise<Result<never, DefinitionRefusal> | null> {
    const used = await this.inUse(runner, held);
    for (const next of fresh) {
      const old = held.byId.get(next.id);
      if (!old || same(old, next)) continue;
      if (held.shipped.has(next.id)) {
        return refuse(
          'shipped-definition',
          `${next.id} comes with Muster and cannot be changed; give yours an id of its own.`,
        );
      }
      if (old.kind !== next.kind) {
        return refuse(
          'id-taken',
          `${next.id} is the id of a ${old.kind}; give this ${next.kind} another one.`,
        );
      }
      const objection = used.has(next.id) ? checkDefinitionChange(old, next) : null;
      if (objection !== null) return refuse('definition-in-use', objection);
    }
    return this.invalid(fresh, held);
  }

  private invalid(
    fresh: readonly Definition[],
    held: DefinitionSet,
  ): Result<never, DefinitionRefusal> | null {
    // A definition that is replaced may be one that others refer to, so they are looked at again.
    const replaces = fresh.some(({ id }) => held.byId.has(id));
    const ids = new Set(fresh.map(({ id }) => id));
    const others = replaces ? [...held.byId.values()].filter(({ id }) => !ids.has(id)) : [];
    const issues = checkDefinitions([...fresh, ...others], held.byId);
    if (issues.length === 0) return null;
    const sentences = issues.slice(0, 10).map(({ message }) => message);
    const more = issues.length - sentences.length;
    return refuse('definition-invalid', `${sentences.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`);
  }

  /** Ids that published snapshots rest on: the forces, what they record in, and every grouping of that. */
  private async inUse(runner: QueryRunner, held: DefinitionSet): Promise<ReadonlySet<string>> {
    const rows = (await runner.query(
      `select distinct force from workforce.snapshot where state in ('ready', 'publishing', 'published', 'superseded', 'undone')`,
    )) as { force: string }[];
    const codes = new Set(rows.map(({ force }) => force));
    const all = [...held.byId.values()];
    const used = new Set<string>(await processesInUse(runner));
    for (const definition of all) {
      if (definition.kind !== 'force' || !codes.has(definition.code)) continue;
      for (const id of [
        definition.id,
        ...Object.values(definition.classifications),
        ...definition.rankLadders,
      ])
        used.add(id);
    }
    for (const definition of all) {
      if (definition.kind === 'grouping' && Object.keys(definition.members).some((id) => used.has(id)))
        used.add(definition.id);
    }
    return used;
  }

  private async write(
    runner: QueryRunner,
    definition: Definition,
    held: DefinitionSet,
    actor: string,
    origin: 'shipped' | 'defined',
  ): Promise<SavedDefinition> {
    const { id, kind } = definition;
    const old = held.byId.get(id);
    const [newest] = (await runner.query(
      'select coalesce(max(version), 0)::int as version from reference.definition where id = $1',
      [id],
    )) as { version: number }[];
    const before = newest?.version ?? 0;
    const unchanged =
      old !== undefined && same(old, definition) && (origin === 'defined' || held.shipped.has(id));
    if (unchanged) return { id, kind, version: before, outcome: 'unchanged' };
    const version = before + 1;
    await runner.query(
      `insert into reference.definition (id, version, kind, content_sha256, body, origin, saved_by, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        version,
        kind,
        hashDefinition(definition),
        JSON.stringify(definition),
        origin,
        actor,
        this.clock(),
      ],
    );
    await this.audit.append(runner, {
      actor,
      action: 'definitions.save',
      object: id,
      outcome: 'done',
      detail: { kind, version, origin },
    });
    return { id, kind, version, outcome: before === 0 ? 'created' : 'changed' };
  }
}

/** Processes of which counts are held. */
async function processesInUse(runner: QueryRunner): Promise<readonly string[]> {
  const rows = (await runner.query(
    `select distinct process from workforce.count_file where kind = 'stages' and state not in ('refused', 'discarded')`,
  )) as { process: string }[];
  return rows.map(({ process }) => process);
}

function same(a: Definition, b: Definition): boolean {
  return hashDefinition(a).equals(hashDefinition(b));
}
