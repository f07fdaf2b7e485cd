import { type CaseAuditLine } from '@muster/contracts';
import { type Choice } from '../../ui/select-field';
import { actionWords } from './action-words';

/** Actions that one asks for most. Others are offered once a list has shown them. */
const KNOWN: readonly string[] = [
  'opened',
  'wrote',
  'moved',
  'assigned',
  'released',
  'conflict',
  'hand-over',
  'asked-who-else',
  'excluded',
  're-encrypted',
  'hold-proposed',
  'hold-confirmed',
  'hold-end-proposed',
  'hold-ended',
  'break-glass-asked',
  'break-glass-opened',
  'break-glass-read',
  'break-glass-re-encrypted',
  'break-glass-over',
  'break-glass-reviewed',
];

/** The choices of an action: every action, then those that are known, those in the list and the one that is chosen, in the
 *  order of the alphabet, each once. */
export function actionChoices(
  lines: readonly Pick<CaseAuditLine, 'action'>[],
  chosen: string,
): readonly Choice[] {
  const actions = new Set([...KNOWN, ...lines.map(({ action }) => action), chosen]);
  actions.delete('');
  const choices = [...actions]
    .map((value) => ({ value, label: actionWords(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en-GB'));
  return [{ value: '', label: 'Every action' }, ...choices];
}
