import { type AuditedRelease, type AuditProgress } from '@muster/disclosure';

/** An audited release and how long that took. */
export interface TimedAudit extends AuditedRelease {
  readonly milliseconds: number;
}

/** What the audit's thread sends. A fault has a kind and frames only: a message might hold a count. */
export type AuditMessage =
  | { readonly kind: 'progress'; readonly progress: AuditProgress }
  | { readonly kind: 'done'; readonly audit: TimedAudit }
  | { readonly kind: 'office-list'; readonly open: boolean }
  | { readonly kind: 'fault'; readonly name: string; readonly stack: string };
