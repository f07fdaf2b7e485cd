import '../../../test/browser-crypto';
import { TestBed } from '@angular/core/testing';
import { newListenerKeys, publicOf } from '@muster/case-protocol';
import { type Listener, type TalkOptions } from '@muster/contracts';
import { ApiError } from '../../api/api-error';
import { talkOptions } from '../../api/generated/functions';
import { CaseStore } from '../back/case-store';
import { random } from '../sealing/random';
import { TalkApi } from '../talk-api';
import { TalkStore } from '../talk-store';
import { AskStore } from './ask-store';
import { CheckStep } from './check-step';
import { EMPTY_DRAFT, type Draft } from './draft';

const listener = (id: string): Listener => ({
  ...{ id, displayName: id, post: 'listener', department: '', gender: '' },
  ...publicOf(newListenerKeys(random)),
});
const STAYS = listener('00000000-0000-4000-8000-000000000001');
const GOES = listener('00000000-0000-4000-8000-000000000002');
const OLD: TalkOptions = {
  ...{ open: true, force: 'EXMP', forceName: 'Example', synthetic: true, listeners: [STAYS, GOES] },
  ...{ recovery: publicOf(newListenerKeys(random)), retention: [], signposts: [], themes: [] },
  ...{ leavingReasons: [], acknowledgeWorkingDays: 2, exitAddress: '', quiet: '' },
};
const NEW: TalkOptions = { ...OLD, listeners: [STAYS] };
const DRAFT: Draft = {
  ...{ ...EMPTY_DRAFT, limitsRead: true, about: 'say-and-stay', reach: 'here', avoid: 'My sergeant' },
};

/** Sends a draft to a server that knows one listener less than the page. */
async function sent(change: Partial<Draft>) {
  const refusal = {
    type: '',
    title: '',
    status: 409,
    code: 'listener-not-eligible',
    detail: '',
    instance: '',
  };
  let asked = 0;
  const invoke = (what: unknown): Promise<unknown> => {
    if (what !== talkOptions) return Promise.reject(new ApiError(refusal));
    asked += 1;
    return Promise.resolve(asked === 1 ? OLD : NEW);
  };
  TestBed.configureTestingModule({
    providers: [TalkStore, AskStore, CaseStore, { provide: TalkApi, useValue: { invoke } }],
  });
  const [page, store] = [TestBed.inject(TalkStore), TestBed.inject(AskStore)];
  store.patch({ ...DRAFT, ...change });
  store.step.set('check');
  const fixture = TestBed.createComponent(CheckStep);
  fixture.componentRef.setInput('options', OLD);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  element.querySelector('form')?.dispatchEvent(new Event('submit'));
  await eventually(() => !store.busy() && page.known() === NEW);
  return store;
}

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((later) => setTimeout(later, 5));
}

describe('CheckStep, when a listener has gone since the page was opened', () => {
  it('fetches the list anew, and asks again for a listener who was named and is gone', async () => {
    const store = await sent({ option: 'named', named: GOES.id });

    expect(store.step()).toBe('listener');
    expect(store.errors()).toEqual([{ message: expect.stringContaining('list of listeners has changed') }]);
    expect(store.draft()).toMatchObject({ option: 'named', named: '', avoid: 'My sergeant' });
  });

  it('keeps nobody out who is gone, and leaves the rest to be sent again', async () => {
    const store = await sent({ option: 'any', kept: [GOES.id] });

    expect(store.step()).toBe('check');
    expect(store.fault()?.message).toContain('list of listeners has changed');
    expect(store.draft().kept).toEqual([]);
  });
});
