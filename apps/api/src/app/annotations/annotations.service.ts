import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Annotation, type AnnotationMark, type AnnotationRequest } from '@muster/contracts';
import { isReferenceDate, ok, refuse, type Result, tellsANumber } from '@muster/domain';
import { pointsAtSomebody } from '@muster/ingest';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { isUuid } from '../platform/postgres/is-uuid';
import { CLOCK } from '../platform/tokens';
import { type AnnotationRefusal } from './annotations.errors';

type Outcome<T> = Promise<Result<T, AnnotationRefusal>>;

/** What happened on a day that readers of figures must know. Written by analysts and plan leads, read by everybody who reads
 *  figures, so a text holds no number of people and no name. */
@Injectable()
export class Annotations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Those that stand, in the order of their days: for charts, tables and packs. */
  async marks(force: string): Promise<readonly AnnotationMark[]> {
    return this.dataSource.query<AnnotationMark[]>(
      `select to_char(day, 'YYYY-MM-DD') as day, kind, text from reference.annotation
        where force = $1 and withdrawn_at is null order by day, added_at, id`,
      [force],
    );
  }

  /** Newest day first; withdrawn ones only when they are asked for. */
  async list(force: string, withWithdrawn: boolean): Promise<readonly Annotation[]> {
    return read(this.dataSource.manager, 'force = $1 and (withdrawn_at is null or $2)', [
      force,
      withWithdrawn,
    ]);
  }

  async add({ force, day, kind, text }: AnnotationRequest, actor: string): Outcome<Annotation> {
    if (!(await this.definitions.force(force)))
      return refuse('unknown-force', 'there is no force with this code.');
    if (!isReferenceDate(day) || day > calendarDay(this.clock())) {
      return refuse('annotation-day', 'an annotation tells of a day that has come.');
    }
    if (tellsANumber(text)) {
      return refuse('annotation-number', 'numbers come from the figures, so that none gives a person away.');
    }
    if (pointsAtSomebody(text)) {
      return refuse(
        'points-at-somebody',
        'a text holds what looks like a name, an address or a number of a person.',
      );
    }
    return this.dataSource.transaction(async (manager): Outcome<Annotation> => {
      const [stored] = await manager.query<{ id: string }[]>(
        `insert into reference.annotation (force, day, kind, text, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [force, day, kind, text, actor, this.clock()],
      );
      return this.told(manager, 'annotations.add', stored?.id ?? '', actor);
    });
  }

  /** Takes an annotation from the figures. It stays in the list of those who write them. */
  async withdraw(id: string, actor: string): Outcome<Annotation> {
    if (!isUuid(id)) return refuse('unknown-annotation', 'there is no annotation with this id.');
    return this.dataSource.transaction(async (manager): Outcome<Annotation> => {
      const [, withdrawn] = await manager.query<[unknown, number]>(
        `update reference.annotation set withdrawn_by = $2, withdrawn_at = $3
          where id = $1 and withdrawn_at is null`,
        [id, actor, this.clock()],
      );
      if (withdrawn > 0) return this.told(manager, 'annotations.withdraw', id, actor);
      const [standing] = await read(manager, 'id = $1', [id]);
      return standing
        ? refuse('annotation-withdrawn', 'the annotation was withdrawn already.')
        : refuse('unknown-annotation', 'there is no annotation with this id.');
    });
  }

  private async told(manager: EntityManager, action: string, id: string, actor: string): Outcome<Annotation> {
    await this.trail.append(manager, { actor, action, object: id, outcome: 'done' });
    const [annotation] = await read(manager, 'id = $1', [id]);
    return annotation ? ok(annotation) : refuse('unknown-annotation', 'there is no annotation with this id.');
  }
}

const UTC = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

function read(
  manager: EntityManager,
  which: string,
  values: readonly unknown[],
): Promise<readonly Annotation[]> {
  return manager.query<Annotation[]>(
    `select id, to_char(day, 'YYYY-MM-DD') as day, kind, text, added_by as "addedBy",
            to_char(added_at ${UTC}) as "addedAt", withdrawn_by as "withdrawnBy",
            to_char(withdrawn_at ${UTC}) as "withdrawnAt"
       from reference.annotation where ${which} order by reference.annotation.day desc, added_at desc, id`,
    [...values],
  );
}
