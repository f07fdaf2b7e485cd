import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AnalystTable,
  type ComparatorBeside,
  type ComparatorBesideQuestion,
  type ComparatorRow,
  type RepresentationRow,
} from '@muster/contracts';
import { COMPARATOR_WORKER_TYPES, ok, refuse, type Result } from '@muster/domain';
import { wilsonInterval } from '@muster/stats';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { holds, type QuestionContext } from '../questions/question-context';
import { QuestionContexts } from '../questions/question-contexts.service';
import { RepresentationService } from '../representation/representation.service';
import { type RepresentationRefusal } from '../representation/representation.errors';
import { agreeDefinitions, type OwnDefinitions } from './agree-definitions';
import { type PlannedComparison } from './comparator-question';
import { type ComparatorRefusal } from './comparator-refusal';
import { ComparatorStore } from './comparator-store.service';
import { countComparators } from './count-comparators';
import { ownComparator } from './own-comparator';
import { planComparison } from './plan-comparison';

type Outcome<T> = Result<T, ComparatorRefusal | RepresentationRefusal>;

/** A true count of ours beside the published one, for analysts, and only when both count the same thing. */
@Injectable()
export class ComparatorBesideService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly store: ComparatorStore,
    private readonly contexts: QuestionContexts,
    private readonly representation: RepresentationService,
  ) {}

  /** The question goes to the audit trail before its answer leaves; so does the count behind it, as a question about
   *  representation. */
  async ask(
    question: ComparatorBesideQuestion,
    actor: string,
  ): Promise<Outcome<AnalystTable<ComparatorBeside>>> {
    const outcome = await this.answer(question, actor);
    await this.audit.append(this.dataSource, {
      actor,
      action: 'comparators.beside',
      object: outcome.ok ? question.force : '',
      outcome: outcome.ok ? 'done' : 'refused',
      ...(question.purpose === undefined ? {} : { purpose: question.purpose }),
      detail: outcome.ok
        ? { year: question.year, measure: question.measure }
        : { refusal: outcome.refusal.code },
    });
    return outcome.ok ? ok(AnalystTable.of(outcome.value)) : outcome;
  }

  private async answer(
    question: ComparatorBesideQuestion,
    actor: string,
  ): Promise<Outcome<ComparatorBeside>> {
    const context = await this.contexts.of(question.force);
    if (!context.ok) return context;
    const area = ownComparator(context.value.force);
    if (!area) {
      return refuse(
        'unknown-comparator-force',
        `${question.force} is none of the 43 territorial forces of England and Wales, so nothing published is its own.`,
      );
    }
    const { measure, year, workerType, rank } = question;
    const set = await this.store.current();
    const plan = planComparison(set, {
      ...{ measure, workerType, forces: [area.code], year: String(year) },
      ...(rank === undefined ? {} : { rank }),
    });
    if (!plan.ok) return plan;
    const agreed = agreeDefinitions(question, plan.value, ownDefinitions(context.value, year));
    if (!agreed.ok) return agreed;
    const published = countComparators(set, plan.value).find((row) => row.area === area.code);
    if (!published) {
      return refuse('comparator-not-published', 'this worker type or rank was not published for that year.');
    }
    const counted = await this.count(question, plan.value, actor);
    if (!counted.ok) return counted;
    const { women, men, all, snapshot } = counted.value;
    const answers = set.tables.get(plan.value.table)?.years.get(year)?.figures.columns ?? [];
    const others = (all?.total ?? 0) - (women?.headcount ?? 0) - (men?.headcount ?? 0);
    if (others > 0 && !answers.some((column) => !/^(female|male)\//.test(column))) {
      return refuse(
        'comparison-definitions-differ',
        'the publication of that year knows female and male only, and the snapshot has people with another answer or none.',
      );
    }
    return ok({
      metric: 'comparator-beside',
      force: context.value.force.code,
      forceName: context.value.force.name,
      synthetic: context.value.force.synthetic,
      area: area.code,
      areaName: area.name,
      asAt: `${year}-03-31`,
      people: (
        COMPARATOR_WORKER_TYPES.find(({ code }) => code === plan.value.workerType)?.label ?? ''
      ).toLowerCase(),
      rankLabel: plan.value.rank?.label ?? null,
      basis: question.basis,
      ...compare(question.basis, women, all, published),
      snapshot,
      agreed: [...agreed.value],
      notes: NOTES,
    });
  }

  private async count(
    { force, year, purpose }: ComparatorBesideQuestion,
    plan: PlannedComparison,
    actor: string,
  ) {
    const where = [
      { dimension: 'workforce-type', value: plan.workerType },
      ...(plan.rank ? [{ dimension: 'rank', value: plan.rank.code }] : []),
    ];
    const asked = await this.representation.ask(
      {
        ...{ force, asAt: `${year}-03-31`, by: ['sex'], where, direction: 'within-part' as const },
        ...(purpose === undefined ? {} : { purpose }),
      },
      actor,
    );
    if (!asked.ok) return asked;
    const { rows, snapshot } = asked.value.toJSON();
    const of = (sex: string) => rows.find(({ group }) => group['sex'] === sex);
    return ok({ women: of('female'), men: of('male'), all: rows[0], snapshot });
  }
}

/** Sentences that hold for every such comparison. */
const NOTES = [
  'Staff counts are complete. The 95% range says how much a share could move by chance with numbers this small.',
  'The publication does not say how it counted temporary ranks, secondments and career breaks. A small difference may come from them.',
];

function ownDefinitions(context: QuestionContext, year: number): OwnDefinitions {
  const { held, readings, force, classifications, ladders } = context;
  const marches = held.snapshots.filter(({ asAt }) => asAt.endsWith('-03-31'));
  const snapshot = marches.find(({ asAt }) => asAt === `${year}-03-31`);
  const sex = (snapshot && readings.get(snapshot.id)?.classifications['sex']) ?? force.classifications['sex'];
  return {
    holds: snapshot
      ? (dimension) =>
          dimension === 'fte' ? !snapshot.notHeld.includes('fte') : holds(context, snapshot, dimension)
      : null,
    years: marches.map(({ asAt }) => Number(asAt.slice(0, 4))),
    sexCodes: classifications.get(sex ?? '')?.categories.map(({ code }) => code) ?? [],
    officerRanks: ladders
      .filter(({ workforceType }) => workforceType === 'officer')
      .flatMap(({ ranks }) => ranks.map(({ code }) => code)),
  };
}

function compare(
  basis: ComparatorBesideQuestion['basis'],
  women: RepresentationRow | undefined,
  all: RepresentationRow | undefined,
  published: ComparatorRow,
): Pick<ComparatorBeside, 'own' | 'published' | 'difference' | 'differencePp'> {
  const isFte = basis === 'fte';
  const headcount = women?.headcount ?? 0;
  const declared = all?.declared ?? 0;
  const interval = isFte ? null : wilsonInterval(headcount, declared);
  const own = {
    count: isFte ? (women?.fte ?? 0) : headcount,
    declared,
    total: all?.total ?? 0,
    share: declared === 0 ? null : ((isFte ? women?.fteShare : women?.share) ?? 0),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  };
  const theirs = {
    count: isFte ? published.fte : published.headcount,
    declared: isFte ? published.declaredFte : published.declared,
    total: isFte ? published.totalFte : published.total,
    share: isFte ? published.fteShare : published.share,
    lower: isFte ? null : published.lower,
    upper: isFte ? null : published.upper,
  };
  return {
    own,
    published: theirs,
    difference: Math.round((own.count - theirs.count) * 100) / 100,
    differencePp: own.share === null || theirs.share === null ? null : (own.share - theirs.share) * 100,
  };
}
