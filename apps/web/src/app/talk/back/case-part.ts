import { Directive, inject, input } from '@angular/core';
import { type Author, type EntryBody } from '@muster/case-protocol';
import { type SettledCheck, type TalkOptions } from '@muster/contracts';
import { type CaseMove } from '@muster/domain';
import { dayInWords } from '../../case-parts/day-in-words';
import { CaseStore } from './case-store';
import { type OpenFile } from './open-file-state';

/** What every part of an opened case has: the case, what the page knows, and how to write. */
@Directive()
export abstract class CasePart {
  readonly state = input.required<OpenFile>();
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(CaseStore);

  protected day(day: string): string {
    return dayInWords(day, this.store.today());
  }

  /** Who wrote an entry, as the colleague knows them. */
  protected nameOf(author: Author): string {
    if (author === 'colleague') return 'You';
    if (typeof author === 'string') return 'Not known';
    const all = [this.state().file.listener, ...this.options().listeners];
    return all.find((each) => each?.id === author.listener)?.displayName ?? 'A former listener';
  }

  /** Nothing can be written to a case that has ended. */
  protected ended(): boolean {
    return ['closed', 'withdrawn'].includes(this.state().file.state);
  }

  /** True when the entry was kept. */
  protected write(body: EntryBody, said: string, move: CaseMove | null = null): Promise<boolean> {
    return this.store.write(this.options(), [body], move, said);
  }

  /** A check is settled, with what was answered or without a word. True when that was kept. */
  protected settle(check: SettledCheck, said: string, bodies: readonly EntryBody[] = []): Promise<boolean> {
    return this.store.settle(this.options(), { check, bodies }, said);
  }
}
