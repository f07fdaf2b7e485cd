import { Injectable } from '@nestjs/common';

/** One thing that someone did, asked or was refused. No count, staff number or value of a characteristic goes in. */
export interface AuditEntry {
  /** Username, or `command-line`. */
  readonly actor: string;
  /** `feature.verb`, as the access matrix names it. */
  readonly action: string;
  /** Id of what it was done to, or an empty string. */
  readonly object: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly purpose?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A query runner, an entity manager or a data source: whatever runs the caller's transaction. */
export interface Transaction {
  query(statement: string, parameters?: unknown[]): Promise<unknown>;
}

/** Writes the audit trail, one link after another. */
@Injectable()
export class AuditTrail {
  /** Adds a link to the chain inside the caller's transaction: no event, no change. The chain has one writer at a time,
   *  from here to the end of that transaction: append last, after the long work. */
  async append(runner: Transaction, entry: AuditEntry): Promise<void> {
    await runner.query('select audit.append($1, $2, $3, $4, $5, $6)', [
      entry.actor,
      entry.action,
      entry.object,
      entry.outcome,
      entry.purpose ?? null,
      JSON.stringify(entry.detail ?? {}),
    ]);
  }
}
