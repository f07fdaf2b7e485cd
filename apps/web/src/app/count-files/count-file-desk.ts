import { Injectable } from '@angular/core';
import { type CountFileDetail } from '@muster/contracts';
import { DecisionDesk } from '../data/decision-desk';

/** How the decisions about one kind of file are sent, and what its counts are called. */
export interface CountFileCalls {
  readonly what: 'counts' | 'totals';
  confirm(id: string, body: { reason?: string }): Promise<CountFileDetail>;
  discard(id: string): Promise<CountFileDetail>;
  undo(id: string, body: { reason: string }): Promise<CountFileDetail>;
}

/** The file that a page shows. */
interface ShownFile {
  value(): CountFileDetail | undefined;
  set(file: CountFileDetail): void;
}

/** The decisions about one file of counts. Each page provides its own. */
@Injectable()
export class CountFileDesk extends DecisionDesk {
  async confirm(shown: ShownFile, { what, confirm }: CountFileCalls): Promise<void> {
    const file = shown.value();
    if (!file) return;
    const replaces = file.supersedes.length > 0;
    const reason = replaces ? this.reasonOr('Say in a few words why they are corrected') : undefined;
    if (reason === null) return;
    const body = reason === undefined ? {} : { reason };
    await this.decide(shown, () => confirm(file.id, body), `The ${what} are loaded.`);
  }

  async discard(shown: ShownFile, { what, discard }: CountFileCalls): Promise<void> {
    const file = shown.value();
    if (!file) return;
    const done = `The ${what} were discarded. Nothing has changed.`;
    await this.decide(shown, () => discard(file.id), done);
  }

  async undo(shown: ShownFile, { what, undo }: CountFileCalls): Promise<void> {
    const file = shown.value();
    if (!file) return;
    await this.takeBack(shown, (reason) => undo(file.id, { reason }), `The ${what} were taken back.`);
  }
}
