import { type CaseKind, type ListenerOption } from '@muster/domain';

/** What a colleague has answered so far. Lives in the memory of the page and nowhere else. */
export interface Draft {
  readonly limitsRead: boolean;
  readonly about: CaseKind | '';
  readonly retiring: 'yes' | 'no' | '';
  readonly reach: 'phone' | 'e-mail' | 'here' | '';
  readonly address: string;
  readonly mayLeaveMessage: 'yes' | 'no' | '';
  readonly note: string;
  readonly option: ListenerOption | '';
  /** Listener who was named. */
  readonly named: string;
  readonly department: string;
  readonly gender: string;
  /** Listeners who were ticked. */
  readonly kept: readonly string[];
  /** Who else must not see it, in the colleague's words. */
  readonly avoid: string;
}

export const EMPTY_DRAFT: Draft = {
  limitsRead: false,
  about: '',
  retiring: '',
  reach: '',
  address: '',
  mayLeaveMessage: '',
  note: '',
  option: '',
  named: '',
  department: '',
  gender: '',
  kept: [],
  avoid: '',
};
