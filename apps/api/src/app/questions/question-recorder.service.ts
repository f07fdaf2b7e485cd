import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AnalystTable } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { type QuestionContext } from './question-context';
import { QuestionContexts } from './question-contexts.service';
import { type QuestionRefusal } from './question-refusal';
import { type NamingQuestion, sensitiveDimensionsOf } from './sensitive-dimensions-of';
import { SensitiveGate } from './sensitive-gate.service';

interface AskedQuestion extends NamingQuestion {
  readonly force: string;
  readonly purpose?: string | undefined;
}

/** Lets true counts out to an analyst, and never before the audit trail says who asked what. */
@Injectable()
export class QuestionRecorder {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly contexts: QuestionContexts,
    private readonly gate: SensitiveGate,
  ) {}

  /** Gathers the context of the force, answers, records, and only then marks the answer as analyst figures. `asked` says
   *  what the question was without any value of a dimension; of the filters their dimensions are added. A refused question
   *  may hold anything, so of that only the code is kept. A question that names a characteristic which needs a grant is
   *  answered only with one, and then `withhold` takes out what counts fewer people than the threshold it is given. */
  async recorded<A extends object, R extends Refusal>(
    action: string,
    question: AskedQuestion,
    actor: string,
    asked: Readonly<Record<string, unknown>>,
    answer: (context: QuestionContext) => Result<A, R> | Promise<Result<A, R>>,
    withhold: (answer: A, threshold: number) => A,
  ): Promise<Result<AnalystTable<A>, R | QuestionRefusal>> {
    const context = await this.contexts.of(question.force);
    const outcome = context.ok
      ? await this.answered(context.value, question, actor, answer, withhold)
      : context;
    const where = question.where?.map(({ dimension }) => dimension);
    await this.audit.append(this.dataSource, {
      actor,
      action,
      object: outcome.ok ? question.force : '',
      outcome: outcome.ok ? 'done' : 'refused',
      ...(question.purpose === undefined ? {} : { purpose: question.purpose }),
      detail: outcome.ok ? { ...asked, ...(where ? { where } : {}) } : { refusal: outcome.refusal.code },
    });
    return outcome.ok ? ok(AnalystTable.of(outcome.value)) : outcome;
  }

  /** Whether the actor may be answered such a question now: for an answer that was worked out before it is fetched. */
  async allowed(question: AskedQuestion, actor: string): Promise<Result<void, QuestionRefusal>> {
    const context = await this.contexts.of(question.force);
    if (!context.ok) return context;
    return this.gate.check(sensitiveDimensionsOf(context.value, question), actor);
  }

  private async answered<A extends object, R extends Refusal>(
    context: QuestionContext,
    question: AskedQuestion,
    actor: string,
    answer: (context: QuestionContext) => Result<A, R> | Promise<Result<A, R>>,
    withhold: (answer: A, threshold: number) => A,
  ): Promise<Result<A, R | QuestionRefusal>> {
    const sensitive = sensitiveDimensionsOf(context, question);
    const allowed = await this.gate.check(sensitive, actor);
    if (!allowed.ok) return allowed;
    const outcome = await answer(context);
    return outcome.ok && sensitive.length > 0 ? ok(withhold(outcome.value, this.gate.threshold)) : outcome;
  }
}
