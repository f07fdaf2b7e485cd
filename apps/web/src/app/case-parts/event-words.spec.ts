import { eventWords } from './event-words';

const at = '2026-11-23T09:30:00.000Z';

describe('eventWords', () => {
  it.each([
    [
      { party: 'listener', who: 'Jo Hale', what: 'opened', detail: '' },
      'Jo Hale, your listener, opened the case.',
    ],
    [
      { party: 'listener', who: 'Jo Hale', what: 'asked-who-else', detail: '' },
      'Jo Hale, your listener, asked who else may have the case, and so whom you shut out.',
    ],
    [{ party: 'colleague', who: '', what: 'moved', detail: 'withdrawn' }, 'You withdrew the request.'],
    [
      { party: 'custodian', who: 'Ann Poe', what: 'break-glass-read', detail: 'court-order' },
      'Ann Poe, a custodian, read the case with the recovery key.',
    ],
    [{ party: 'system', who: '', what: 'something-new', detail: '' }, 'Muster something new.'],
  ])('says who did what: %j', (event, sentence) => {
    expect(eventWords({ at, ...event })).toBe(sentence);
  });
});
