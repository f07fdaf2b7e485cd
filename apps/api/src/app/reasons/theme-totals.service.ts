import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Beside, THEME_SOURCES, type ThemeFile, type ThemeSource } from '@muster/contracts';
import { branchesOf, codesBelow, reasonPeriodOf, roundToFive } from '@muster/disclosure';
import { type Issue, ok, refuse, type Result } from '@muster/domain';
import { readThemesFile, type ThemeNames, type ThemeTotal } from '@muster/ingest';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { readCountTable } from '../count-files/read-count-table';
import { DefinitionsService } from '../definitions/definitions.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { CLOCK } from '../platform/tokens';
import { type ReasonsRefusal } from './reasons.errors';
import { Themes } from '../definitions/themes.service';

const MOST_ROWS = 2_000;

/** A file of themes that was read, with its issues as the reader made them. */
export interface ReceivedThemes extends Omit<ThemeFile, 'issues'> {
  readonly issues: readonly Issue[];
}

interface StoredTotal extends Omit<ThemeTotal, 'source'> {
  readonly source: ThemeSource;
}

/** Totals by theme of other sources. The newest file of a source and period counts as a whole. */
@Injectable()
export class ThemeTotals {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly themes: Themes,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Reads a file and, when it has no problem, lets it count. The same bytes as those that count change nothing. */
  async receive(
    forceCode: string,
    bytes: AsyncIterable<Uint8Array>,
    actor: string,
  ): Promise<Result<ReceivedThemes, ReasonsRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'There is no force with this code.');
    const { content, sha256 } = await readCountTable(bytes, MOST_ROWS, undefined);
    const { totals, issues, rows } = readThemesFile(content, this.names());
    const file = { id: randomUUID(), force: force.code, rows, issues };
    return inTransaction(this.dataSource, async (runner): Promise<Result<ReceivedThemes, ReasonsRefusal>> => {
      await runner.query(`select pg_advisory_xact_lock(hashtextextended('muster:themes:' || $1, 0))`, [
        force.code,
      ]);
      const state = await this.settle(runner, { ...file, sha256, totals, actor });
      await this.trail.append(runner, {
        ...{ actor, action: 'themes.import', object: file.id },
        outcome: state === 'refused' ? 'refused' : 'done',
        detail: { force: force.code, state, problems: [...new Set(issues.map(({ code }) => code))] },
      });
      return ok({ ...file, state });
    });
  }

  /** What counts, by source and period, the newest period first. A year beside its half, of two files, is left out: the
   *  other half would follow. */
  async beside(force: string): Promise<Beside[]> {
    const totals = await this.dataSource.query<StoredTotal[]>(
      `with newest as (
         select distinct on (t.source, left(t.period, 4), length(t.period), t.period) t.source, t.period, f.id, f.seq
           from workforce.theme_total t join workforce.theme_file f on f.id = t.theme_file
          where f.force = $1
          order by t.source, left(t.period, 4), length(t.period), t.period, f.seq desc),
       counting as (
         select n.* from newest n
          where not exists (select from newest o
                             where o.source = n.source and left(o.period, 4) = left(n.period, 4)
                               and length(o.period) <> length(n.period) and o.seq < n.seq))
       select t.source, t.period, t.theme, t.count
         from counting c
         join workforce.theme_total t on t.theme_file = c.id and t.source = c.source and t.period = c.period
        order by t.period desc, t.source, t.count desc, t.theme`,
      [force],
    );
    return [...Map.groupBy(totals, ({ source, period }) => `${source} ${period}`).values()].flatMap(
      (group) => {
        const [first] = group;
        const period = first && reasonPeriodOf(first.period);
        if (!period) return [];
        return {
          source: first.source,
          period: period.id,
          from: period.from,
          to: period.to,
          themes: this.shown(group),
        };
      },
    );
  }

  private shown(totals: readonly StoredTotal[]): Beside['themes'] {
    const { themes } = this.names();
    const label = (code: string) => themes.find((theme) => theme.code === code)?.label ?? code;
    return totals.map(({ theme, count }) => ({
      ...{ code: theme, label: label(theme), count: roundToFive(count) },
      of: (themes.find(({ code }) => code === theme)?.holds ?? [theme]).map(label),
    }));
  }

  private names(): ThemeNames {
    const { themes, themeTree } = this.themes.taxonomy;
    return {
      sources: THEME_SOURCES,
      themes: [
        ...themes.map(({ code, label }) => ({ code, label, holds: [code] })),
        ...branchesOf(themeTree).map((branch) => ({
          ...{ code: branch.code, label: branch.label, holds: codesBelow(branch) },
        })),
      ],
    };
  }

  private async settle(runner: QueryRunner, file: ReceivedFile): Promise<ThemeFile['state']> {
    const { id, force, sha256, rows, totals, actor } = file;
    if (file.issues.some(({ severity }) => severity === 'error')) return 'refused';
    const [last] = (await runner.query(
      `select f.file_sha256 = $2 as same from workforce.theme_file f
        where f.force = $1 and exists (select from workforce.theme_total t
               join unnest($3::text[], $4::text[]) as n (source, period) using (source, period) where t.theme_file = f.id)
        order by f.seq desc limit 1`,
      [force, sha256, totals.map(({ source }) => source), totals.map(({ period }) => period)],
    )) as { same: boolean }[];
    if (last?.same === true) return 'counts-already';
    await runner.query(
      `insert into workforce.theme_file (id, force, file_sha256, rows, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, force, sha256, rows, actor, this.clock()],
    );
    await runner.query(
      `insert into workforce.theme_total (theme_file, source, period, theme, count)
       select $1, t ->> 'source', t ->> 'period', t ->> 'theme', (t ->> 'count')::integer
         from jsonb_array_elements($2::jsonb) t`,
      [id, JSON.stringify(totals)],
    );
    return 'counts';
  }
}

interface ReceivedFile extends Omit<ReceivedThemes, 'state'> {
  readonly sha256: Buffer;
  readonly totals: readonly ThemeTotal[];
  readonly actor: string;
}
