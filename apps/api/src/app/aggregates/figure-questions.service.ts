import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AnalystTable, type FigureAnswer, type FigureQuestion } from '@muster/contracts';
import { AGGREGATE_MEASURES, isReferenceDate, ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { sensitiveDimensionsOf } from '../questions/sensitive-dimensions-of';
import { SensitiveGate } from '../questions/sensitive-gate.service';
import { type AggregateQuestionRefusal } from './aggregates.errors';
import { CategoryNames } from './category-names.service';
import { withholdFigures } from './withhold-figures';

/** A file of totals names its dimensions itself; the mappings of the force say nothing about it. */
const NO_FORCE = { readings: new Map(), classifications: new Map() };

type StoredFigure = Omit<FigureAnswer['rows'][number], 'label'>;

/** Shows published totals as they were brought, each with its source. */
@Injectable()
export class FigureQuestions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly names: CategoryNames,
    private readonly audit: AuditTrail,
    private readonly gate: SensitiveGate,
  ) {}

  async ask(
    question: FigureQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<FigureAnswer>, AggregateQuestionRefusal>> {
    for (const day of [question.from, question.to]) {
      if (day !== undefined && !isReferenceDate(day)) {
        return refuse('invalid-period', 'The period must be two real days, as in 2022-04-01 and 2023-03-31.');
      }
    }
    const asked = sensitiveDimensionsOf(NO_FORCE, { by: question.by === undefined ? [] : [question.by] });
    const allowed = await this.gate.check(asked, actor);
    if (!allowed.ok) return this.refused(actor);
    const stored = await this.shown(await this.stored(question), actor);
    const lists = [...new Set(stored.flatMap(({ list }) => (list === null ? [] : [list])))];
    const names = new Map(
      await Promise.all(lists.map(async (list) => [list, await this.names.of(list)] as const)),
    );
    const { purpose, measure = '', from, to } = question;
    // Only what is known may stand in the trail, not whatever was asked for.
    const detail = { ...(Object.hasOwn(AGGREGATE_MEASURES, measure) ? { measure } : {}), from, to };
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'aggregates.ask', object: '', outcome: 'done', detail },
      ...(purpose === undefined ? {} : { purpose }),
    });
    const rows = stored.map((figure) => ({
      ...figure,
      label:
        figure.category === null
          ? 'Total'
          : (names.get(figure.list ?? '')?.get(figure.category) ?? figure.category),
    }));
    return ok(AnalystTable.of({ rows }));
  }

  private async refused(actor: string): Promise<Result<never, AggregateQuestionRefusal>> {
    const detail = { refusal: 'grant-needed' };
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'aggregates.ask', object: '', outcome: 'refused', detail },
    });
    return refuse('grant-needed', 'the question names a characteristic that needs a grant.');
  }

  /** Without a grant totals by such a characteristic are left out; with one the small ones are withheld. */
  private async shown(stored: readonly StoredFigure[], actor: string): Promise<readonly StoredFigure[]> {
    const needed = (dimension: string | null) =>
      dimension === null ? [] : sensitiveDimensionsOf(NO_FORCE, { dimension });
    const granted = await this.gate.granted(actor);
    const allowed = stored.filter(({ dimension }) => needed(dimension).every((each) => granted.has(each)));
    return withholdFigures(allowed, (dimension) => needed(dimension).length > 0, this.gate.threshold);
  }

  private async stored(question: FigureQuestion): Promise<readonly StoredFigure[]> {
    const { measure, place, from, to, population, by } = question;
    return this.dataSource.query<StoredFigure[]>(
      `select p.measure, p.place, to_char(p.period_from, 'YYYY-MM-DD') as from,
              to_char(p.period_to, 'YYYY-MM-DD') as to, p.population, p.dimension, p.list, p.category, p.unit,
              p.status, p.value::float8 as value, p.source, p.url, p.licence, p.count_file as file
         from workforce.published_figure p join workforce.count_file f on f.id = p.count_file
        where f.state = 'published'
          and ($1::text is null or p.measure = $1) and ($2::text is null or p.place = $2)
          and ($3::date is null or p.period_from >= $3) and ($4::date is null or p.period_to <= $4)
          and ($5::text is null or p.population = $5)
          and ($6::text is null or p.dimension is null or p.dimension = $6)
        order by p.measure, p.place, p.period_from, p.period_to, p.population, p.source, p.unit, f.published_at, p.seq
        limit 20000`,
      [measure, place, from, to, population, by].map((each) => each ?? null),
    );
  }
}
