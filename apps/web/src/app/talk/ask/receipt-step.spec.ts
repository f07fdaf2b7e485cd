import { TestBed } from '@angular/core/testing';
import { type TalkOptions } from '@muster/contracts';
import { CaseStore } from '../back/case-store';
import { TalkApi } from '../talk-api';
import { TalkStore } from '../talk-store';
import { AskStore } from './ask-store';
import { ReceiptStep } from './receipt-step';

const OPTIONS = { acknowledgeWorkingDays: 2 } as TalkOptions;

async function receipt(codeAlone: boolean): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      ...[TalkStore, AskStore, CaseStore],
      { provide: TalkApi, useValue: { invoke: () => Promise.resolve(OPTIONS) } },
    ],
  });
  TestBed.inject(AskStore).receipt.set({
    ...{ reference: 'ABCD-EFGH', state: 'requested', acknowledgeBy: '2026-11-27', codeAlone },
    code: 'AAAA-BBBB-CCCC-DDDD',
  });
  const fixture = TestBed.createComponent(ReceiptStep);
  fixture.componentRef.setInput('options', OPTIONS);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

describe('ReceiptStep', () => {
  it('says that a lost code cuts off whoever gave no other way', async () => {
    const said = await receipt(true);
    expect(said).toContain('Without it nobody can answer you.');
    expect(said).not.toContain('in the way that you gave');
  });

  it('says that the listener can still reach whoever gave a way', async () => {
    expect(await receipt(false)).toContain('your listener can still reach you in the way that you gave');
  });
});
