import { type OfficeHolder } from '@muster/contracts';

/** What this person may decide about an appointment, and why not. `confirm` is null where nothing waits for it. */
export interface HolderDecisions {
  readonly confirm: { readonly whyNot: string | null } | null;
  readonly end: boolean;
}

/** Two people name an office-holder, and neither is the office-holder. The server decides again. */
export function holderDecisions(holder: OfficeHolder, username: string): HolderDecisions {
  if (holder.endedAt !== null) return { confirm: null, end: false };
  return { confirm: holder.confirmedBy === null ? { whyNot: whyNot(holder, username) } : null, end: true };
}

function whyNot(holder: OfficeHolder, username: string): string | null {
  if (holder.username === username) return 'Nobody confirms themselves. Somebody else confirms you.';
  return holder.proposedBy === username ? 'You proposed this person. Somebody else confirms.' : null;
}
