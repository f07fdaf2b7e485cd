/** The audit's thread ended without a result. A fault; the sentence is safe to show. */
export class AuditStopped extends Error {
  override readonly name = 'AuditStopped';
}
