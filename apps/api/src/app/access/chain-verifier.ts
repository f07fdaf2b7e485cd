import { createHash } from 'node:crypto';

/** One event of the trail as the database tells it, each field as the text that was hashed. */
export interface ChainedEvent {
  readonly seq: string;
  readonly at_text: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly outcome: string;
  readonly purpose: string | null;
  readonly detail_text: string;
  readonly prev_h: string;
  readonly h: string;
}

const BEFORE_THE_FIRST = '0'.repeat(64);

/** Recomputes the hash chain of the audit trail, event by event in order, independently of the database functions that
 *  wrote it. An edited, inserted, deleted or moved event breaks it; so does a missing end, when the newest link is known. */
export class ChainVerifier {
  private seq = 0;
  private h = BEFORE_THE_FIRST;
  private broken: number | null = null;

  /** Events seen so far. */
  get events(): number {
    return this.seq;
  }

  /** Number of the first event that does not fit, or null. */
  get firstBroken(): number | null {
    return this.broken;
  }

  /** Takes the next event. After the first break the rest is only counted. */
  accept(event: ChainedEvent): void {
    this.seq += 1;
    if (this.broken !== null) return;
    const fits =
      event.seq === String(this.seq) && event.prev_h === this.h && event.h === linkOf(this.h, event);
    if (!fits) this.broken = this.seq;
    this.h = event.h;
  }

  /** Ends the chain: `seq` and `h` of the newest link that is known from elsewhere must be the last one seen. */
  finish(newest: { readonly seq: string; readonly h: string } | null): void {
    if (this.broken !== null) return;
    if ((newest?.seq ?? '0') !== String(this.seq) || (newest?.h ?? BEFORE_THE_FIRST) !== this.h) {
      this.broken = this.seq + 1;
    }
  }
}

function linkOf(previous: string, event: ChainedEvent): string {
  const fields = [
    ...[event.seq, event.at_text, event.actor, event.action, event.object, event.outcome],
    ...[event.purpose, event.detail_text],
  ];
  const text = fields
    .map((field) => (field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`))
    .join('');
  return createHash('sha256').update(previous, 'hex').update(text).digest('hex');
}
