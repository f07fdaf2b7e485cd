/** Actions whose own word says too little to somebody who has never worked on a case. */
const WORDS: Readonly<Record<string, string>> = {
  moved: 'moved on',
  're-encrypted': 'locked anew',
  'hand-over': 'gave the case up',
  'asked-who-else': 'asked who else may have it',
  released: 'taken back from a listener',
  conflict: 'declared a conflict',
  tallied: 'sent anonymous totals',
  check: 'noted a check',
  excluded: 'shut a listener out',
};

/** An action of the events of cases in words: "locked anew", "recovery key asked". One that is not known here is told by its
 *  own word. */
export function actionWords(action: string): string {
  return (
    WORDS[action] ??
    action
      .replace('break-glass-re-encrypted', 'recovery-key-locked-anew')
      .replace('break-glass', 'recovery-key')
      .replaceAll('-', ' ')
  );
}
