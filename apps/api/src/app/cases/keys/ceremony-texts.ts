import { type PublicKeys } from '@muster/case-protocol';

export const RECOVERY_FILE = 'recovery-public.json';

/** A share as its custodian prints it. Lines with # are for people; the last line is the share. */
export function shareText(share: string, number: number, { recipient }: PublicKeys): string {
  return [
    `# Muster: share ${number} of 3 of the recovery key of conversations in confidence.`,
    `# Recovery key: ${recipient}`,
    '#',
    '# Two of the three shares together can open every case. One alone opens nothing and tells nothing.',
    '# Print this page on a printer that keeps no copies. Keep it in a sealed envelope, locked away, and',
    '# never in the same place, safe or mailbox as another share. Never photograph, scan or send it.',
    '# Give it to nobody. When you leave your post, a new ceremony is held.',
    '',
    share,
    '',
  ].join('\n');
}

/** What to do with the files, for those who hold the ceremony. */
export const WHAT_NOW = `Three shares and one public file were made. The secret itself was not kept anywhere.
1. share-1.txt, share-2.txt and share-3.txt: one for each of three custodians, outside the line of management.
   Each custodian prints their own, reads it back, and locks it away. No two shares are kept in one place.
2. Then destroy the three files: this folder belongs on a memory stick or disk that is wiped or broken now.
3. ${RECOVERY_FILE} is not secret. Two people install it on the server: muster keys recovery ${RECOVERY_FILE}
4. Compare the recovery key on the printed shares with the one that the server shows after that.
If two shares are lost, cases whose listener has gone cannot be opened any more. Hold a new ceremony in good time.`;
