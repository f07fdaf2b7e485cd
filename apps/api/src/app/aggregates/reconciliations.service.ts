import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AnalystTable, type ReconciliationAnswer, type ReconciliationQuestion } from '@muster/contracts';
import { type Force, isReferenceDate, ok, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { type AggregateQuestionRefusal } from './aggregates.errors';
import { CategoryNames } from './category-names.service';
import { type LedgerLeavers, LedgerLeaversService } from './ledger-leavers.service';
import { reconcileRoutes } from './reconcile-routes';

interface StoredLeavers {
  readonly file: string;
  readonly source: string;
  readonly url: string | null;
  readonly list: string | null;
  readonly category: string | null;
  readonly status: 'shown' | 'withheld' | 'not-held';
  readonly count: number | null;
}

/** Sets published leavers of a force beside those of its ledger. */
@Injectable()
export class Reconciliations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly names: CategoryNames,
    private readonly leavers: LedgerLeaversService,
    private readonly audit: AuditTrail,
  ) {}

  /** By route of leaving where the publisher gives routes. The newest published source counts; others are named. */
  async ask(
    question: ReconciliationQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<ReconciliationAnswer>, AggregateQuestionRefusal>> {
    const { from, to, population } = question;
    const force = await this.definitions.force(question.force);
    if (!force) return refuse('unknown-force', 'There is no force with this code.');
    if (!isReferenceDate(from) || !isReferenceDate(to) || from > to) {
      return refuse('invalid-period', 'The period must be two real days, as in 2022-04-01 and 2023-03-31.');
    }
    const { place: named } = question;
    if (named !== undefined && named !== force.code && !force.baselineAreas.includes(named)) {
      return refuse('place-of-another-force', 'These totals are about another place than this force.');
    }
    const found = await this.published(force, question);
    if (!found)
      return refuse('no-published-total', 'No leavers are published for this place, period and population.');
    const { place, figures } = found;
    const [newest] = figures;
    if (!newest) return refuse('no-published-total', 'No leavers are published for this place and period.');
    const own = figures.filter(({ file, source }) => file === newest.file && source === newest.source);
    const ledger = await this.leavers.count(force.code, population, from, to);
    const whole =
      ledger.first !== null && ledger.last !== null && dayBefore(from) >= ledger.first && to <= ledger.last;
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'aggregates.reconcile', object: newest.file, outcome: 'done' },
      ...(question.purpose === undefined ? {} : { purpose: question.purpose }),
      detail: { force: force.code, place, from, to, population },
    });
    const total = own.find(({ category }) => category === null);
    const answer: ReconciliationAnswer = {
      about: {
        ...{ force: force.code, place, measure: 'leavers', population, from, to },
        ...{ source: newest.source, url: newest.url, file: newest.file },
        coverage: { first: ledger.first, last: ledger.last, whole },
        unplaced: ledger.unplaced,
        notes: notesOf(ledger, whole, [...new Set(figures.map(({ source }) => source))].slice(1)),
      },
      rows: [
        ...reconcileRoutes(
          {
            total: total ? { status: total.status, count: total.count } : { status: 'not-held', count: null },
            routes: new Map(
              own.flatMap(({ category, status, count }) =>
                category === null ? [] : [[category, { status, count }]],
              ),
            ),
          },
          ledger,
          await this.names.of('leaving-reason'),
          whole,
        ),
      ],
    };
    return ok(AnalystTable.of(answer));
  }

  /** Figures of the first place that has any: the one named, the force, or the only area of a real force. */
  private async published(
    force: Force,
    { place, from, to, population }: ReconciliationQuestion,
  ): Promise<{ place: string; figures: readonly StoredLeavers[] } | null> {
    const areas = !force.synthetic && force.baselineAreas.length === 1 ? force.baselineAreas : [];
    for (const each of place === undefined ? [force.code, ...areas] : [place]) {
      const figures = await this.dataSource.query<StoredLeavers[]>(
        `select p.count_file as file, p.source, p.url, p.list, p.category, p.status, p.value::float8 as count
           from workforce.published_figure p join workforce.count_file f on f.id = p.count_file
          where f.state = 'published' and p.measure = 'leavers' and p.unit = 'headcount' and p.place = $1
            and p.period_from = $2 and p.period_to = $3 and p.population = $4
            and (p.dimension is null or p.list = 'leaving-reason')
          order by f.published_at desc, p.source, p.seq`,
        [each, from, to, population],
      );
      if (figures.length > 0) return { place: each, figures };
    }
    return null;
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function notesOf(ledger: LedgerLeavers, whole: boolean, otherSources: readonly string[]): string[] {
  const notes: string[] = [];
  if (!ledger.touches) notes.push('No snapshots cover this period, so the ledger holds no leavers.');
  else if (!whole)
    notes.push('The snapshots do not cover the whole period, so its leavers cannot be counted.');
  if (ledger.unplaced > 0) {
    notes.push(
      'Some people left between a snapshot inside the period and one outside, so nobody can be counted.',
    );
  }
  if (whole && ledger.unplaced === 0 && (ledger.byReason.get('not-held') ?? 0) > 0) {
    notes.push('Some leavers have no reason, so a route may fall short by as many.');
  }
  if (otherSources.length > 0) notes.push(`Also published by: ${otherSources.join('; ')}.`);
  return notes;
}
