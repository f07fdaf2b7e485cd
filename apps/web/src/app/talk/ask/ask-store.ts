import { inject, Injectable, signal } from '@angular/core';
import { type TalkOptions, type TalkReceipt, type TalkRequest } from '@muster/contracts';
import { talkRequest } from '../../api/generated/functions';
import { today } from '../../ui/today';
import { type FieldError } from '../../ui/error-summary';
import { loadSealing } from '../load-sealing';
import { TalkApi } from '../talk-api';
import { talkFault, type TalkFault } from '../talk-fault';
import { ASK_STEPS, type AskStep } from './ask-steps';
import { checkDraft } from './check-draft';
import { EMPTY_DRAFT, type Draft } from './draft';

/** A request that is locked and ready to be sent, and sent again. */
interface Parcel {
  readonly code: string;
  readonly body: TalkRequest;
}

/** A request under way. Sealed once and kept until the server has answered: a repeated request is the same to the byte and
 *  counts once. */
@Injectable()
export class AskStore {
  readonly #api = inject(TalkApi);
  readonly draft = signal<Draft>(EMPTY_DRAFT);
  readonly step = signal<AskStep>('limits');
  readonly errors = signal<readonly FieldError[]>([]);
  readonly busy = signal(false);
  readonly fault = signal<TalkFault | null>(null);
  /** Present once the request was kept: what the colleague has to write down. */
  readonly receipt = signal<(TalkReceipt & { readonly code: string; readonly codeAlone: boolean }) | null>(
    null,
  );
  /** The colleague has shown to have the code. */
  readonly confirmed = signal(false);
  /** Set by the check before the request: "Change" leads back here. */
  readonly #returning = signal(false);
  #parcel: Parcel | null = null;

  patch(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  /** Checks the step and opens the next one; after a change, the check of all answers. */
  next({ listeners }: TalkOptions): void {
    this.errors.set(checkDraft(this.step(), this.draft(), listeners));
    if (this.errors().length > 0) return;
    const rest: readonly AskStep[] = ['about', 'reach', 'listener', 'avoid'];
    const unfinished = rest.find((step) => checkDraft(step, this.draft(), listeners).length > 0);
    this.step.set(this.#returning() ? (unfinished ?? 'check') : this.#after(1));
  }

  back(): void {
    this.errors.set([]);
    this.step.set(this.#after(-1));
  }

  change(step: AskStep): void {
    this.#returning.set(true);
    this.step.set(step);
  }

  async send(options: TalkOptions): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.fault.set(null);
    try {
      const sealing = await loadSealing();
      this.#parcel ??= await sealing.newParcel(this.draft(), options, today(new Date()));
      const { code, body } = this.#parcel;
      const receipt = await this.#api.invoke(talkRequest, { body });
      // Whoever gave no other way can be reached by the code and nothing else.
      this.receipt.set({ ...receipt, code, codeAlone: this.draft().reach === 'here' });
      this.step.set('receipt');
      this.#parcel = null;
      this.draft.set(EMPTY_DRAFT);
    } catch (fault) {
      const known = talkFault(fault);
      if (!known.perhapsArrived) this.#parcel = null;
      this.fault.set(known);
    } finally {
      this.busy.set(false);
    }
  }

  /** Takes away what a new list of listeners no longer has. Where nobody is left of those who were chosen, their step opens
   *  again and says why. */
  leaveOutUnlisted({ listeners }: TalkOptions): void {
    const { kept, named } = this.draft();
    const there = (id: string) => listeners.some((each) => each.id === id);
    this.patch({ kept: kept.filter(there), named: there(named) ? named : '' });
    const undone = (['listener', 'avoid'] as const).find(
      (step) => checkDraft(step, this.draft(), listeners).length > 0,
    );
    const message = this.fault()?.message;
    if (undone === undefined || message === undefined) return;
    this.fault.set(null);
    this.errors.set([{ message }]);
    this.change(undone);
  }

  /** Sent without an answer: the same request can be sent again, and no other. */
  sealed(): boolean {
    return this.fault()?.perhapsArrived === true && this.#parcel !== null;
  }

  holds(): boolean {
    return this.receipt() ? !this.confirmed() : this.draft() !== EMPTY_DRAFT;
  }

  wipe(): void {
    this.#parcel = null;
    this.draft.set(EMPTY_DRAFT);
    this.receipt.set(null);
    this.step.set('limits');
    this.errors.set([]);
    this.fault.set(null);
  }

  #after(steps: number): AskStep {
    return ASK_STEPS[Math.max(0, ASK_STEPS.indexOf(this.step()) + steps)] ?? 'limits';
  }
}
