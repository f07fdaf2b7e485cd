import { type CaseEvent } from '@muster/contracts';

const PARTIES: Readonly<Record<string, string>> = {
  listener: 'your listener',
  allocator: 'an allocator',
  colleague: 'you',
  custodian: 'a custodian',
  dpo: 'the data protection officer',
  system: 'Muster',
};

const MOVES: Readonly<Record<string, string>> = {
  requested: 'asked for a conversation',
  assigned: 'gave the case to a listener',
  acknowledged: 'confirmed that the request had arrived',
  offered: 'offered times',
  arranged: 'agreed on a time',
  held: 'noted that the conversation was held',
  agreed: 'approved the record',
  closed: 'closed the case',
  withdrawn: 'withdrew the request',
};

const DEEDS: Readonly<Record<string, string>> = {
  requested: 'asked for a conversation',
  opened: 'opened the case',
  wrote: 'wrote to the case',
  check: 'noted a check after the conversation',
  're-encrypted': 'locked the case anew for those who may read it',
  excluded: 'shut a further listener out',
  'asked-who-else': 'asked who else may have the case, and so whom you shut out',
  conflict: 'declared a conflict and lost the case',
  'hand-over': 'gave the case up',
  released: 'took the case back for another listener',
  tallied: 'sent anonymous totals',
  'closed-quiet': 'closed the case: nobody had written to it for months',
  'retention-changed': 'gave notice that the periods have changed',
  'erasure-asked': 'asked for erasure',
  'hold-proposed': 'proposed a legal hold',
  'hold-confirmed': 'confirmed a legal hold: nothing is removed',
  'hold-end-proposed': 'proposed to end the legal hold',
  'hold-ended': 'ended the legal hold',
  'break-glass-asked': 'asked to open the case with the recovery key',
  'break-glass-opened': 'agreed that the case is opened with the recovery key, for 60 minutes',
  'break-glass-read': 'read the case with the recovery key',
  'break-glass-re-encrypted': 'locked the case anew with the recovery key',
  'break-glass-over': 'noted that the time of the recovery key was over',
  'break-glass-lapsed': 'noted that no second custodian agreed to use the recovery key',
  'break-glass-reviewed': 'reviewed the use of the recovery key',
};

/** What happened to a case, in a sentence for its colleague: "Jo Hale, your listener, opened the case." The person is named
 *  where the server names one. A deed that this page does not know is shown by its own word, and one that the colleague is
 *  not told of like any other. Never content. */
export function eventWords({ party, who, what, detail }: CaseEvent): string {
  const role = PARTIES[party] ?? party;
  const actor = who === '' ? role : `${who}, ${role},`;
  const known = what.replace(/-silently$/, '');
  const deed = (known === 'moved' ? MOVES[detail] : DEEDS[known]) ?? known.replaceAll('-', ' ');
  const sentence = `${actor} ${deed}.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
