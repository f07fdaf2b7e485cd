import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AnalystTable } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';

interface AskedQuestion {
  readonly force: string;
  readonly purpose?: string | undefined;
}

/** Lets true counts out to an analyst, and never before the audit trail says who asked what. */
@Injectable()
export class QuestionRecorder {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers, records, and only then marks the answer as analyst figures. `asked` says what the question was without any
   *  value of a dimension. A refused question may hold anything, so of that only the code is kept. */
  async recorded<Q extends AskedQuestion, A extends object, R extends Refusal>(
    action: string,
    question: Q,
    actor: string,
    asked: Readonly<Record<string, unknown>>,
    answer: () => Promise<Result<A, R>>,
  ): Promise<Result<AnalystTable<A>, R>> {
    const outcome = await answer();
    await this.audit.append(this.dataSource, {
      actor,
      action,
      object: outcome.ok ? question.force : '',
      outcome: outcome.ok ? 'done' : 'refused',
      ...(question.purpose === undefined ? {} : { purpose: question.purpose }),
      detail: outcome.ok ? { ...asked } : { refusal: outcome.refusal.code },
    });
    return outcome.ok ? ok(AnalystTable.of(outcome.value)) : outcome;
  }
}
