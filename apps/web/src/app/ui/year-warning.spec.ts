import { TestBed } from '@angular/core/testing';
import { YearWarning } from './year-warning';

async function asked(text: string): Promise<string> {
  const fixture = TestBed.createComponent(YearWarning);
  fixture.componentRef.setInput('text', text);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent.trim() ?? 'none';
}

describe('YearWarning', () => {
  it('asks whether numbers that pass as years or references count people', async () => {
    expect(await asked('About 1950 left')).toBe(
      'Does 1950 count people? Then leave it out: networks read this.',
    );
    expect(await asked('1950 and #240')).toBe(
      'Do 1950, #240 count people? Then leave them out: networks read this.',
    );
    expect(await asked('New promotion policy')).toBe('');
  });
});
