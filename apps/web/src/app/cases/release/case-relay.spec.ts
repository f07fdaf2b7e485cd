import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type CaseRelease } from '@muster/contracts';
import { Api } from '../../api/generated/api';
import { casesRelease } from '../../api/generated/functions';
import { CaseDesk } from '../case-desk';
import { CaseVault } from '../case-vault';
import { CaseRelay } from './case-relay';

/** A listener who has a case while nobody else may have it. */
function alone(closedOn: string | null = null) {
  const invoke = jest.fn().mockResolvedValue({ listeners: [] });
  const keys = { recipient: 'age1', verifyKey: '00' };
  const opened = { parties: { colleague: keys, recovery: keys, listeners: [] } };
  TestBed.configureTestingModule({
    providers: [
      CaseRelay,
      { provide: Api, useValue: { invoke } },
      { provide: CaseDesk, useValue: { file: signal({ case: 'a case', closedOn }), opened: signal(opened) } },
      { provide: CaseVault, useValue: { rewrap: () => Promise.resolve({ ok: true, value: [] }) } },
    ],
  });
  const relay = TestBed.inject(CaseRelay);
  const release = (reason: CaseRelease['reason']) => relay.release(reason);
  const asked = () => invoke.mock.calls.some(([route]) => route === casesRelease);
  return { relay, release, asked, invoke };
}

describe('a case that nobody else can take', () => {
  it('is not handed over: it would be read by no listener', async () => {
    const { relay, release, asked } = alone();
    expect(await release('hand-over')).toBe(false);
    expect(relay.message()).toContain('Nobody else can take this case now.');
    expect(asked()).toBe(false);
  });

  it('is lost all the same by who has a conflict', async () => {
    const { release, asked } = alone();
    expect(await release('conflict')).toBe(true);
    expect(asked()).toBe(true);
  });
});

describe('a case that has ended', () => {
  it('is given up as it is, without asking whom the colleague keeps out', async () => {
    const { release, invoke } = alone('2026-11-20');
    expect(await release('conflict')).toBe(true);
    const body = { case: 'a case', reason: 'conflict', entries: [] };
    expect(invoke.mock.calls).toEqual([[casesRelease, { body }]]);
  });
});
