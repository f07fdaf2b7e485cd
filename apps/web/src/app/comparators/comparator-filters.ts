import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { type ComparatorOptions } from '@muster/contracts';
import { ChoicesOnPaper } from '../ui/choices-on-paper';
import { type Choice, SelectField } from '../ui/select-field';
import { type ComparatorState, WHOLE_COUNTRY } from './comparator-state';

/** The choices of one question. Nothing is asked before the button is pressed. */
@Component({
  selector: 'ms-comparator-filters',
  imports: [ChoicesOnPaper, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="ms-comparator-filters" aria-label="Filters" (submit)="apply($event)">
      <ms-choices-on-paper />
      <div class="ms-comparator-filters__grid">
        @if (state().show !== 'trend') {
          <ms-select-field field="comparator-year" label="As at" [choices]="years()" [(value)]="year" />
        }
        @if (state().show !== 'ethnicity') {
          <ms-select-field
            field="comparator-type"
            label="Worker type"
            [choices]="types()"
            [value]="workerType()"
            (valueChange)="chooseType($event)"
          />
        }
        @if (ranks().length > 2) {
          <ms-select-field field="comparator-rank" label="Rank" [choices]="ranks()" [(value)]="rank" />
        }
        @if (state().show === 'ethnicity') {
          <ms-select-field field="comparator-sex" label="Sex" [choices]="sexes" [(value)]="sex" />
        }
        <ms-select-field
          field="comparator-force"
          [label]="state().show === 'forces' ? 'Force to mark' : 'Force'"
          [choices]="forces()"
          [(value)]="area"
        />
        @if (state().show === 'trend') {
          @for (place of [0, 1, 2]; track place) {
            <ms-select-field
              [field]="'comparator-beside-' + place"
              [label]="'Beside it, force ' + (place + 1)"
              [choices]="others()"
              [value]="beside()[place] ?? ''"
              (valueChange)="chooseBeside(place, $event)"
            />
          }
        }
      </div>
      <button type="submit" class="govuk-button">Show figures</button>
    </form>
  `,
  styleUrl: './comparator-filters.scss',
})
export class ComparatorFilters {
  readonly options = input.required<ComparatorOptions>();
  readonly state = input.required<ComparatorState>();
  readonly applied = output<ComparatorState>();

  protected readonly year = linkedSignal(() => String(this.state().year));
  protected readonly workerType = linkedSignal(() => this.state().workerType);
  protected readonly rank = linkedSignal(() => this.state().rank);
  protected readonly sex = linkedSignal(() => this.state().sex);
  protected readonly area = linkedSignal(() => this.state().area);
  protected readonly beside = linkedSignal(() => this.state().beside);

  protected readonly sexes: readonly Choice[] = [
    { value: '', label: 'Everybody' },
    { value: 'female', label: 'Female' },
    { value: 'male', label: 'Male' },
  ];
  protected readonly years = computed<readonly Choice[]>(() => {
    const measure = this.state().show === 'ethnicity' ? 'ethnicity' : 'women';
    const years = this.options().measures.find(({ code }) => code === measure)?.years ?? [];
    return years.toReversed().map((year) => ({ value: String(year), label: `31 March ${year}` }));
  });
  protected readonly types = computed<readonly Choice[]>(() =>
    this.options()
      .workerTypes.filter(({ code }) => this.state().show !== 'ranks' || this.#ranksOf(code).length > 1)
      .map(({ code, label }) => ({ value: code, label })),
  );
  protected readonly ranks = computed<readonly Choice[]>(() => {
    const { show } = this.state();
    if (show !== 'forces' && show !== 'trend') return [];
    return [{ value: '', label: 'All ranks together' }, ...this.#ranksOf(this.workerType())];
  });
  protected readonly forces = computed<readonly Choice[]>(() => [
    {
      value: WHOLE_COUNTRY,
      label: this.state().show === 'forces' ? 'None' : 'England and Wales',
    },
    ...this.options().forces.map(({ code, name }) => ({ value: code, label: name })),
  ]);
  protected readonly others = computed<readonly Choice[]>(() => [
    { value: '', label: 'None' },
    ...this.options().forces.map(({ code, name }) => ({ value: code, label: name })),
  ]);

  protected chooseType(code: string): void {
    this.workerType.set(code);
    this.rank.set('');
  }

  protected chooseBeside(place: number, code: string): void {
    this.beside.update((codes) => [0, 1, 2].map((at) => (at === place ? code : (codes[at] ?? ''))));
  }

  protected apply(event: Event): void {
    event.preventDefault();
    this.applied.emit({
      ...this.state(),
      year: Number(this.year()),
      workerType: this.workerType(),
      rank: this.rank(),
      sex: this.sex(),
      area: this.area(),
      beside: [...new Set(this.beside())].filter((code) => code !== '' && code !== this.area()),
    });
  }

  #ranksOf(workerType: string): readonly Choice[] {
    return this.options()
      .ranks.filter((rank) => rank.workerType === workerType)
      .map(({ code, label }) => ({ value: code, label }));
  }
}
