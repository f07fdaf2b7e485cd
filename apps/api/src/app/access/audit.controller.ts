import { Controller, Get } from '@nestjs/common';
import { auditPageSchema, auditVerificationSchema } from '@muster/contracts';
import { z } from 'zod';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { AuditReader } from './audit-reader.service';
import { Route } from './route.decorator';

const auditQuerySchema = z.object({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});

@Controller('api/audit')
export class AuditController {
  constructor(private readonly reader: AuditReader) {}

  @Get()
  @Route({
    id: 'audit.page',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Who did and asked what, oldest first',
    response: auditPageSchema,
  })
  async page(
    @ZodQuery(auditQuerySchema) query: z.infer<typeof auditQuerySchema>,
  ): Promise<z.infer<typeof auditPageSchema>> {
    return this.reader.page(query.after);
  }

  @Get('verification')
  @Route({
    id: 'audit.verification',
    access: ['dpo'],
    egress: 'receipt',
    summary: 'Whether the audit trail is whole and unchanged',
    response: auditVerificationSchema,
  })
  async verification(): Promise<z.infer<typeof auditVerificationSchema>> {
    const { intact, events, firstBroken } = await this.reader.verify();
    return { intact, events, firstBroken };
  }
}
