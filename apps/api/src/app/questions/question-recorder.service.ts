import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AnalystTable } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { type QuestionContext } from './question-context';
import { QuestionContexts } from './question-contexts.service';
import { type QuestionRefusal } from './question-refusal';

interface AskedQuestion {
  readonly force: string;
  readonly where?: readonly { readonly dimension: string }[];
  readonly purpose?: string | undefined;
}

/** Lets true counts out to an analyst, and never before the audit trail says who asked what. */
@Injectable()
export class QuestionRecorder {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly contexts: QuestionContexts,
  ) {}

  /** Gathers the context of the force, answers, records, and only then marks the answer as analyst figures. `asked` says
   *  what the question was without any value of a dimension; of the filters their dimensions are added. A refused question
   *  may hold anything, so of that only the code is kept. */
  async recorded<A extends object, R extends Refusal>(
    action: string,
    question: AskedQuestion,
    actor: string,
    asked: Readonly<Record<string, unknown>>,
    answer: (context: QuestionContext) => Result<A, R> | Promise<Result<A, R>>,
  ): Promise<Result<AnalystTable<A>, R | QuestionRefusal>> {
    const context = await this.contexts.of(question.force);
    const outcome = context.ok ? await answer(context.value) : context;
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
}
