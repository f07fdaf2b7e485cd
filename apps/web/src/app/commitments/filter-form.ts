import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { type CommitmentRegister } from '@muster/contracts';
import { isReferenceDate } from '@muster/domain';
import { DateField } from '../ui/date-field';
import { type Choice, SelectField } from '../ui/select-field';
import { KIND_WORDS, NO_RATING, RATING_WORDS } from './commitment-words';
import { type CommitmentAddress, NOT_RATED } from './read-commitment-address';

const RATINGS: readonly Choice[] = [
  { value: '', label: 'All ratings' },
  ...Object.entries(RATING_WORDS).map(([value, label]) => ({ value, label })),
  { value: NOT_RATED, label: NO_RATING.word },
];

/** Which meeting the register is told for, and which lines are shown. Nothing changes until it is applied. */
@Component({
  selector: 'ms-commitment-filter-form',
  imports: [DateField, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="ms-filters" aria-label="Filters" novalidate (submit)="apply($event)">
      <div class="ms-filters__grid">
        <ms-date-field
          field="meeting"
          legend="Meeting on"
          hint="Ages are counted to this day. For example, 24 2 2026."
          [error]="error()"
          [(value)]="meeting"
        />
        <ms-select-field field="forum" label="Forum or lead" [choices]="forums()" [(value)]="forum" />
        <ms-select-field field="rating" label="Rating" [choices]="ratings" [(value)]="rating" />
        <ms-select-field field="kind" label="Kind" [choices]="kinds()" [(value)]="kind" />
      </div>
      <button type="submit" class="govuk-button">Apply filters</button>
    </form>
  `,
  styleUrl: '../questions/filter-panel.scss',
})
export class CommitmentFilterForm {
  readonly register = input.required<CommitmentRegister>();
  readonly address = input.required<CommitmentAddress>();
  readonly applied = output<Omit<CommitmentAddress, 'notices'>>();

  protected readonly ratings = RATINGS;
  protected readonly meeting = linkedSignal(() => this.register().meeting);
  protected readonly forum = linkedSignal(() => this.address().filters.forum);
  protected readonly rating = linkedSignal(() => this.address().filters.rating);
  protected readonly kind = linkedSignal(() => this.address().filters.kind);
  protected readonly error = signal('');
  protected readonly forums = computed<readonly Choice[]>(() => {
    const held = this.register().entries.flatMap(({ forum }) => (forum === null ? [] : [forum]));
    const asked = this.address().filters.forum;
    const all = [...new Set(asked === '' ? held : [...held, asked])].toSorted((a, b) =>
      a.localeCompare(b, 'en'),
    );
    return [{ value: '', label: 'All forums' }, ...all.map((forum) => ({ value: forum, label: forum }))];
  });
  protected readonly kinds = computed<readonly Choice[]>(() => {
    const { totals } = this.register();
    return [
      { value: '', label: 'All kinds' },
      ...Object.entries(KIND_WORDS).map(([value, label]) => {
        const held = totals.find(({ kind }) => kind === value)?.all ?? 0;
        return { value, label: `${label} (${held})`, disabled: held === 0 };
      }),
    ];
  });

  protected apply(event: Event): void {
    event.preventDefault();
    const meeting = this.meeting();
    this.error.set(isReferenceDate(meeting) ? '' : 'Give a real day');
    if (this.error() !== '') return;
    const filters = { forum: this.forum(), rating: this.rating(), kind: this.kind() };
    this.applied.emit({ meeting, filters });
  }
}
