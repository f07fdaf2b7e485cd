import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type BreakGlass, type LegalHold, type WaitingCase } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import {
  allocationList,
  breakGlassList,
  caseAuditList,
  erasuresList,
  holdsList,
} from '../api/generated/functions';
import { AllocationPage } from './allocation/allocation-page';
import { BreakGlassPage } from './break-glass/break-glass-page';
import { CustodyPage } from './custody/custody-page';

const WAITING: WaitingCase = {
  ...{ case: 'c', reference: 'ABCD-EFGH', kind: 'leaving', openedOn: '2026-11-20', late: true },
  ...{ acknowledgeBy: '2026-11-24', listener: null, excluded: ['Cy Rowe'] },
  eligible: [{ id: 'b', displayName: 'Bea Lunn', open: 1 }],
};
const OPENING: BreakGlass = {
  ...{ id: 'a', reference: 'R1', reason: 'court-order', askedBy: 'Ann Poe', askedAt: '2026-11-23T09:30:00Z' },
  ...{ agreedBy: null, endsAt: null, colleagueTold: true, silenceReason: 'none', state: 'asked' },
  reviewedBy: null,
};
const HOLD: LegalHold = {
  ...{ id: 'h', reference: 'R2', why: 'A tribunal has asked.', proposedBy: 'Ann Poe', confirmedBy: null },
  ...{ endProposedBy: null, endedBy: null, since: null, until: null },
};
const ANSWERS = new Map<unknown, unknown>([
  [allocationList, { cases: [WAITING, { ...WAITING, case: 'd', reference: 'R3', listener: 'Bea Lunn' }] }],
  [
    breakGlassList,
    {
      openings: [
        OPENING,
        { ...OPENING, id: 'o', agreedBy: 'Bo Lee', state: 'open', endsAt: '2026-11-23T10:30:00Z' },
        { ...OPENING, id: 'p', agreedBy: 'Bo Lee', state: 'over', endsAt: '2026-11-23T10:30:00Z' },
      ],
    },
  ],
  [holdsList, { holds: [HOLD] }],
  [erasuresList, { certificates: [] }],
  [caseAuditList, { lines: [], csv: '' }],
]);

async function shown(page: Type<unknown>, ...roles: readonly Role[]) {
  const asked: unknown[] = [];
  const invoke = (fn: unknown): Promise<unknown> => {
    asked.push(fn);
    return Promise.resolve(ANSWERS.get(fn));
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { invoke } },
      { provide: SessionStore, useValue: { session: signal({ roles }) } },
    ],
  });
  const fixture = TestBed.createComponent(page);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const buttons = () =>
    [...root.querySelectorAll('button')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  return { fixture, root, asked, buttons };
}

describe('the pages of allocators, custodians and officers', () => {
  it('shows an allocator clocks, denials and whom a case can be given to', async () => {
    const { root, buttons, fixture } = await shown(AllocationPage, 'allocator');
    expect(root.textContent).toContain('Late: a listener should have confirmed by');
    expect(root.textContent).toContain('Cy Rowe');
    expect(root.querySelector('option[value=b]')?.textContent.trim()).toBe('Bea Lunn: 1 open case');
    expect(buttons()).toContain('Give the case: ABCD-EFGH');
    expect(buttons()).toContain('The listener is away: take it back: R3');
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(root.querySelector('.govuk-error-message')?.textContent).toContain('Choose a listener');
  });

  it('lets a custodian ask, agree and open, and not review', async () => {
    const { root, buttons } = await shown(BreakGlassPage, 'custodian');
    expect(buttons()).toEqual([
      'Look again',
      'Agree to open R1',
      'Enter both shares for R1',
      'Ask a second custodian',
    ]);
    expect(root.querySelector('ms-review-form')).toBeNull();
  });

  it('lets an officer review what is over, and nothing else', async () => {
    const { buttons } = await shown(BreakGlassPage, 'dpo');
    expect(buttons()).toEqual(['Look again', 'Finish the review: R1']);
  });

  it('asks for both shares on one page', async () => {
    const { root, fixture } = await shown(BreakGlassPage, 'custodian');
    [...root.querySelectorAll('button')].find((each) => each.textContent.includes('Enter both'))?.click();
    await fixture.whenStable();
    expect(root.querySelector('h1')?.textContent).toBe('Enter both shares');
    expect(root.querySelectorAll('textarea')).toHaveLength(2);
  });

  it('shows custodians holds alone, and officers certificates and the audit too', async () => {
    const custodian = await shown(CustodyPage, 'custodian');
    expect(custodian.buttons()).toEqual(['Confirm the hold on R2', 'Propose a hold']);
    expect(custodian.asked).toEqual([holdsList]);
    TestBed.resetTestingModule();
    const officer = await shown(CustodyPage, 'dpo');
    expect(officer.asked).toEqual([holdsList, erasuresList, caseAuditList]);
    expect(officer.root.textContent).toContain('No case has been erased yet.');
    expect(officer.root.textContent).toContain('Nothing of this kind happened.');
  });
});
