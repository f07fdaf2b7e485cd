import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { FieldUseLabel } from '../../case-parts/field-use';
import { checkReach } from '../check-reach';
import { REACH_CHOICES, YES_NO } from '../reach-choices';
import { NO_REACH, type Reach, reachWords } from '../reach-words';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { RadiosField } from '../../ui/radios-field';
import { TextField } from '../../ui/text-field';
import { CasePart } from './case-part';

/** How the listener may reach the colleague: what was said last, and a new answer in its place. */
@Component({
  selector: 'ms-contact-page',
  imports: [PageHeading, ErrorSummary, RadiosField, TextField, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-page.html',
})
export class ContactPage extends CasePart {
  protected readonly choices = REACH_CHOICES;
  protected readonly yesNo = YES_NO;
  protected readonly reach = this.store.reach;
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly known = computed(() => {
    const said = this.state().story.contact?.body;
    if (!said) return 'Nothing is kept.';
    return reachWords({ ...said, reach: said.by, mayLeaveMessage: said.mayLeaveMessage ? 'yes' : 'no' });
  });

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.message ?? '';
  }

  protected choose(reach: string): void {
    this.patch({ reach: reach as Reach['reach'], address: '', mayLeaveMessage: '' });
  }

  protected allow(answer: string): void {
    this.patch({ mayLeaveMessage: answer as Reach['mayLeaveMessage'] });
  }

  protected patch(change: Partial<Reach>): void {
    this.reach.update((reach) => ({ ...reach, ...change }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set(checkReach(this.reach()));
    const { reach: by, address, mayLeaveMessage, note } = this.reach();
    if (this.errors().length > 0 || by === '') return;
    const sent = await this.write(
      {
        ...{ kind: 'contact', by, address: by === 'here' ? '' : address.trim(), note: note.trim() },
        mayLeaveMessage: by === 'phone' && mayLeaveMessage === 'yes',
      },
      'Your listener now reaches you in this way.',
    );
    if (sent) this.reach.set(NO_REACH);
  }
}
