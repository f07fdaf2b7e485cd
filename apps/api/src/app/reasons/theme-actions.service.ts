import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ThemeAction, type ThemeActionNews, type ThemeActionRequest } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { pointsAtSomebody } from '@muster/ingest';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { inTransaction } from '../platform/postgres/in-transaction';
import { isUuid } from '../platform/postgres/is-uuid';
import { CLOCK } from '../platform/tokens';
import { type ReasonsRefusal } from './reasons.errors';
import { Themes } from '../definitions/themes.service';

type StoredAction = Omit<ThemeAction, 'themeLabel'>;

/** "You said, we did": what is done about themes. Rows are added and never changed. */
@Injectable()
export class ThemeActions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly themes: Themes,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Of a force, the newest first. */
  async list(forceCode: string): Promise<Result<readonly ThemeAction[], ReasonsRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return unknownForce();
    return ok(await this.read(null, 'force', force.code));
  }

  async add(request: ThemeActionRequest, actor: string): Promise<Result<ThemeAction, ReasonsRefusal>> {
    const force = await this.definitions.force(request.force);
    if (!force) return unknownForce();
    if (this.themes.labelOf(request.theme) === null) {
      return refuse('unknown-theme', 'there is no theme or group of themes with this code.');
    }
    if ([request.action, request.owner, request.measure].some(pointsAtSomebody)) return somebody();
    const today = calendarDay(this.clock());
    return inTransaction(this.dataSource, async (runner): Promise<Result<ThemeAction, ReasonsRefusal>> => {
      const [added] = (await runner.query(
        `insert into workforce.theme_action (force, theme, action, owner, measure, since, created_by)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [force.code, request.theme, request.action, request.owner, request.measure, today, actor],
      )) as { id: string }[];
      if (!added) throw new Error('The action just written is not there');
      const first = { state: 'planned', moved: 'not-yet-known', asAt: today, note: '' } as const;
      return this.tell(runner, added.id, first, { actor, action: 'reasons.add-action' });
    });
  }

  /** What became of an action. */
  async change(
    id: string,
    news: ThemeActionNews,
    actor: string,
  ): Promise<Result<ThemeAction, ReasonsRefusal>> {
    if (pointsAtSomebody(news.note)) return somebody();
    return inTransaction(this.dataSource, async (runner) =>
      this.tell(runner, id, news, { actor, action: 'reasons.change-action' }),
    );
  }

  private async tell(
    runner: QueryRunner,
    id: string,
    { state, moved, asAt, note }: ThemeActionNews,
    by: { readonly actor: string; readonly action: string },
  ): Promise<Result<ThemeAction, ReasonsRefusal>> {
    await runner.query(`select pg_advisory_xact_lock(hashtextextended('muster:theme-action:' || $1, 0))`, [
      id,
    ]);
    const known = isUuid(id) ? await this.read(runner, 'id', id) : [];
    if (known.length === 0) return refuse('unknown-theme-action', 'there is no action with this id.');
    await runner.query(
      `insert into workforce.theme_action_news (action, seq, state, moved, as_at, note, told_on, told_by)
       select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from workforce.theme_action_news where action = $1`,
      [id, state, moved, asAt, note, calendarDay(this.clock()), by.actor],
    );
    await this.trail.append(runner, { ...by, object: id, outcome: 'done', detail: { state, moved } });
    const [action] = await this.read(runner, 'id', id);
    if (!action) throw new Error('The action just changed is not there');
    return ok(action);
  }

  private async read(
    runner: QueryRunner | null,
    by: 'force' | 'id',
    value: string,
  ): Promise<readonly ThemeAction[]> {
    const rows = (await (runner ?? this.dataSource).query(
      `select a.id, a.force, a.theme, a.action, a.owner, a.measure, to_char(a.since, 'YYYY-MM-DD') as since,
              coalesce(json_agg(json_build_object('state', n.state, 'moved', n.moved, 'note', n.note,
                'asAt', to_char(n.as_at, 'YYYY-MM-DD'), 'on', to_char(n.told_on, 'YYYY-MM-DD')) order by n.seq desc)
                filter (where n.seq is not null), '[]') as news
         from workforce.theme_action a left join workforce.theme_action_news n on n.action = a.id
        where case when $1 = 'id' then a.id::text = $2 else a.force = $2 end
        group by a.id order by a.since desc, a.id limit 500`,
      [by, value],
    )) as StoredAction[];
    return rows.map((row) => ({ ...row, themeLabel: this.themes.labelOf(row.theme) ?? row.theme }));
  }
}

function unknownForce(): Result<never, ReasonsRefusal> {
  return refuse('unknown-force', 'there is no force with this code.');
}

function somebody(): Result<never, ReasonsRefusal> {
  return refuse(
    'points-at-somebody',
    'a text holds what looks like a name, an address, a number of a person or the reference of a case. Name a post.',
  );
}
