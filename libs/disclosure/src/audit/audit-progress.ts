/** How far an audit is: programs solved of those that are known to be needed. It tells nothing of any cell. */
export interface AuditProgress {
  readonly step: 'audit' | 'repair';
  readonly done: number;
  readonly of: number;
}
