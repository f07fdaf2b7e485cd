import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ImportProblems } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { DefinitionsService } from '../definitions/definitions.service';
import { type QuestionRefusal } from '../questions/question-refusal';

interface ImportRow {
  readonly id: string;
  readonly source: 'snapshot' | 'events';
  readonly as_at: string;
  readonly received: string;
  readonly state: string;
  readonly rows: number | null;
  readonly problems: ImportProblems['imports'][number]['problems'];
}

/** What was wrong with the files of a force. The problems were kept when each file was checked, without any value. */
@Injectable()
export class ImportProblemsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
  ) {}

  /** Every import that was checked, refused and discarded ones among them, oldest day first, with the rows that each kind of
   *  problem concerned. */
  async of(forceCode: string): Promise<Result<ImportProblems, QuestionRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const rows = await this.dataSource.query<ImportRow[]>(
      `with import as (
         select id, 'snapshot' as source, as_at, created_at, state, rows, issues
           from workforce.snapshot where force = $1 and state not in ('screening', 'publishing')
          union all
         select id, 'events', coalesce(period_to, created_at::date), created_at, state, rows, issues
           from workforce.event_feed where force = $1)
       select id, source, to_char(as_at, 'YYYY-MM-DD') as as_at, to_char(created_at, 'YYYY-MM-DD') as received,
              state, rows,
              coalesce((select jsonb_agg(kind order by kind->>'code', kind->>'severity')
                 from (select jsonb_build_object('code', issue->>'code', 'severity', issue->>'severity',
                                                 'rows', sum((issue->>'count')::int)) as kind
                         from jsonb_array_elements(issues) as issue
                        group by issue->>'code', issue->>'severity') as kinds), '[]') as problems
         from import order by import.as_at, created_at, id`,
      [force.code],
    );
    return ok({
      force: force.code,
      imports: rows.map(({ as_at: asAt, problems, ...row }) => ({ ...row, asAt, problems: [...problems] })),
    });
  }
}
