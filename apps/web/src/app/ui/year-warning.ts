import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { yearsOrReferences } from '@muster/domain';
import { StatusLine } from './status-line';

/** Asks about a number that passes as a year or a reference: only the writer knows whether it counts people. Nothing is
 *  shown where there is none. */
@Component({
  selector: 'ms-year-warning',
  imports: [StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ms-status-line [text]="question()" [quiet]="question() === ''" />`,
})
export class YearWarning {
  readonly text = input.required<string>();

  protected readonly question = computed(() => {
    const numbers = yearsOrReferences(this.text());
    if (numbers.length === 0) return '';
    const [verb, it] = numbers.length === 1 ? ['Does', 'it'] : ['Do', 'them'];
    return `${verb} ${numbers.join(', ')} count people? Then leave ${it} out: networks read this.`;
  });
}
