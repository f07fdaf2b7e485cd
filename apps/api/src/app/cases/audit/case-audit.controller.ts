import { Controller, Get } from '@nestjs/common';
import {
  type CaseAuditLine,
  caseAuditListSchema,
  type CaseAuditQuery,
  caseAuditQuerySchema,
} from '@muster/contracts';
import { type CurrentAccountValue } from '../../access/current-account';
import { CurrentAccount } from '../../access/current-account.decorator';
import { Route } from '../../access/route.decorator';
import { ZodQuery } from '../../platform/problems/zod-query.decorator';
import { CaseAudit } from './case-audit.service';
import { writeAuditLines } from './write-audit-lines';

@Controller('api/cases/events')
export class CaseAuditController {
  constructor(private readonly audit: CaseAudit) {}

  @Get()
  @Route({
    id: 'case-audit.list',
    access: ['dpo'],
    secondFactor: true,
    egress: 'case-record',
    summary: 'Who did what to cases and why, without content, names or references; as a table and as CSV',
    response: caseAuditListSchema,
  })
  async list(
    @ZodQuery(caseAuditQuerySchema) query: CaseAuditQuery,
    @CurrentAccount() { id }: CurrentAccountValue,
  ): Promise<{ lines: readonly CaseAuditLine[]; csv: string }> {
    const lines = await this.audit.list(id, query);
    return { lines, csv: writeAuditLines(lines) };
  }
}
