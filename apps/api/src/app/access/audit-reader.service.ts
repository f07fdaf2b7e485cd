import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type auditEventSchema, type auditVerificationSchema } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { type z } from 'zod';
import { type ChainedEvent, ChainVerifier } from './chain-verifier';

type AuditEvent = z.infer<typeof auditEventSchema>;

/** Outcome of recomputing the chain; `newest` is the link to compare with one noted earlier. */
export interface AuditVerification extends z.infer<typeof auditVerificationSchema> {
  readonly newest: { readonly seq: string; readonly h: string } | null;
}

const PAGE = 100;
const VERIFY_PAGE = 5000;

/** Reads the audit trail and checks its chain. */
@Injectable()
export class AuditReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The events after number `after`, oldest first, at most a hundred; `next` continues, null at the end. */
  async page(after: number): Promise<{ events: AuditEvent[]; next: number | null }> {
    const rows = await this.dataSource.query<(Omit<AuditEvent, 'seq'> & { seq: string })[]>(
      `select seq, at_text as at, actor, action, object, outcome, purpose, h from audit.trail
        where seq > $1 order by seq limit $2`,
      [after, PAGE + 1],
    );
    const events = rows.slice(0, PAGE).map((row) => ({ ...row, seq: Number(row.seq) }));
    return { events, next: rows.length > PAGE ? (events.at(-1)?.seq ?? null) : null };
  }

  /** Recomputes the whole chain in one consistent view of the database, in pages. */
  async verify(): Promise<AuditVerification> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const chain = new ChainVerifier();
      let after = '-1';
      for (;;) {
        const events = await manager.query<ChainedEvent[]>(
          `select seq, at_text, actor, action, object, outcome, purpose, detail_text, prev_h, h
             from audit.trail where seq > $1 order by seq limit $2`,
          [after, VERIFY_PAGE],
        );
        for (const event of events) chain.accept(event);
        const last = events.at(-1);
        if (!last) break;
        after = last.seq;
      }
      const [newest = null] = await manager.query<{ seq: string; h: string }[]>(
        'select seq, h from audit.newest',
      );
      chain.finish(newest);
      return {
        intact: chain.firstBroken === null,
        events: chain.events,
        firstBroken: chain.firstBroken,
        newest,
      };
    });
  }
}
