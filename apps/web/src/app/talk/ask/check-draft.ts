import { type Listener } from '@muster/contracts';
import { type FieldError } from '../../ui/error-summary';
import { checkReach } from '../check-reach';
import { need } from '../need';
import { tooLong } from '../too-long';
import { type AskStep } from './ask-steps';
import { type Draft } from './draft';
import { listenersLeft } from './listeners-left';

/** What is missing on one step before the next one opens; empty when nothing is. Answers are never repeated. */
export function checkDraft(
  step: AskStep,
  draft: Draft,
  listeners: readonly Listener[],
): readonly FieldError[] {
  switch (step) {
    case 'limits':
      return need(draft.limitsRead, 'read', 'Read the limits, then tick that you have read them');
    case 'about':
      return [
        ...need(draft.about, 'about', 'Choose what you would like to talk about'),
        ...(draft.about === 'leaving'
          ? need(draft.retiring, 'retiring', 'Say whether you are retiring')
          : []),
      ];
    case 'reach':
      return checkReach(draft);
    case 'listener':
      return checkListener(draft, listeners);
    case 'avoid':
      return [
        ...tooLong('avoid', 'The names', draft.avoid),
        ...(draft.kept.length > 0
          ? need(
              listenersLeft(listeners, draft).length,
              'kept',
              'Nobody is left to talk to. Untick somebody, or go back and choose any trained listener',
            )
          : []),
      ];
    default:
      return [];
  }
}

function checkListener(draft: Draft, listeners: readonly Listener[]): readonly FieldError[] {
  const missing = [
    ...need(draft.option, 'option', 'Choose who you would like to talk to'),
    ...(draft.option === 'named' ? need(draft.named, 'named', 'Choose a listener') : []),
    ...(draft.option === 'outside-department'
      ? need(draft.department, 'department', 'Choose your department')
      : []),
    ...(draft.option === 'same-gender' ? need(draft.gender, 'gender', 'Choose a gender') : []),
  ];
  if (missing.length > 0) return missing;
  return need(
    listenersLeft(listeners, { ...draft, kept: [] }).length,
    'option',
    'There is nobody of this kind at the moment. Choose any trained listener, or somebody else',
  );
}
