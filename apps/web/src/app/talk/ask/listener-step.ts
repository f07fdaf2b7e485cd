import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type TalkOptions } from '@muster/contracts';
import { FieldUseLabel } from '../../case-parts/field-use';
import { RadiosField } from '../../ui/radios-field';
import { SelectField, type Choice } from '../../ui/select-field';
import { AskForm } from './ask-form';
import { AskStore } from './ask-store';
import { type Draft } from './draft';
import { listenerName, OPTION_CHOICES } from './option-words';

const NONE: Choice = { value: '', label: 'Choose' };

/** Whom to talk to. What is chosen is worked out here into a list of listeners; the server never learns the reason. */
@Component({
  selector: 'ms-listener-step',
  imports: [AskForm, RadiosField, SelectField, FieldUseLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ms-ask-form [options]="options()" heading="Who would you like to talk to?">
      <p class="govuk-body">
        Everybody sees the same choices. You give no reason and no proof, and your choice is locked. The
        service only learns which listeners may see your request.
      </p>
      <ms-field-use use="totals" />
      <ms-radios-field
        field="option"
        legend="Talk to"
        [choices]="choices"
        [error]="store.errorOf('option')"
        [value]="draft().option"
        (valueChange)="choose($event)"
      />
      @switch (draft().option) {
        @case ('named') {
          <ms-select-field
            field="named"
            label="Listener"
            [choices]="listeners()"
            [error]="store.errorOf('named')"
            [value]="draft().named"
            (valueChange)="store.patch({ named: $event })"
          />
        }
        @case ('outside-department') {
          <ms-select-field
            field="department"
            label="My department"
            hint="This answer stays in your browser. If yours is not in the list, no listener comes from it."
            [choices]="departments()"
            [error]="store.errorOf('department')"
            [value]="draft().department"
            (valueChange)="store.patch({ department: $event })"
          />
        }
        @case ('same-gender') {
          <ms-select-field
            field="gender"
            label="Gender"
            hint="As listeners describe themselves. This answer stays in your browser."
            [choices]="genders()"
            [error]="store.errorOf('gender')"
            [value]="draft().gender"
            (valueChange)="store.patch({ gender: $event })"
          />
        }
      }
    </ms-ask-form>
  `,
})
export class ListenerStep {
  readonly options = input.required<TalkOptions>();
  protected readonly store = inject(AskStore);
  protected readonly draft = computed(() => this.store.draft());
  protected readonly choices = OPTION_CHOICES;
  protected readonly listeners = computed<readonly Choice[]>(() => [
    NONE,
    ...this.options().listeners.map((each) => ({ value: each.id, label: listenerName(each) })),
  ]);
  protected readonly departments = computed(() => [
    ...this.#distinct('department'),
    { value: 'not in the list', label: 'Not in the list' },
  ]);
  protected readonly genders = computed(() => this.#distinct('gender'));

  protected choose(option: string): void {
    this.store.patch({ option: option as Draft['option'] });
  }

  #distinct(key: 'department' | 'gender'): readonly Choice[] {
    const found = new Map(
      this.options()
        .listeners.map((each) => each[key].trim())
        .filter((each) => each !== '')
        .map((each) => [each.toLowerCase(), each]),
    );
    const sorted = [...found.values()].sort((one, other) => one.localeCompare(other, 'en-GB'));
    return [NONE, ...sorted.map((each) => ({ value: each, label: each }))];
  }
}
