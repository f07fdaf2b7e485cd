import { type Role } from '@muster/domain';

/** What a role is called on screen, and what it is for. */
export const ROLE_NAMES: Readonly<Record<Role, { readonly name: string; readonly does: string }>> = {
  steward: { name: 'Data steward', does: 'loads workforce snapshots and takes them back' },
  analyst: { name: 'Analyst', does: 'asks for figures about the workforce' },
  'plan-lead': { name: 'Plan lead', does: 'owns commitments of the Police Race Action Plan' },
  board: { name: 'Board member', does: 'reads published figures and board packs' },
  network: { name: 'Staff network', does: 'reads published figures at force level' },
  scrutiny: { name: 'External scrutiny', does: 'reads published packs' },
  listener: { name: 'Listener', does: 'holds confidential conversations with colleagues' },
  allocator: { name: 'Allocator', does: 'passes conversation requests to listeners' },
  custodian: { name: 'Key custodian', does: 'keeps the keys of confidential records' },
  dpo: { name: 'Data protection officer', does: 'checks the audit trail' },
  administrator: { name: 'Administrator', does: 'looks after accounts' },
};
