import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageTitle } from '../shell/page-title';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import { ImportDraft } from './import-draft';
import { IMPORT_STEPS, type ImportStep, reachableStep } from './import-steps';
import { SendStep } from './send-step';
import { ValuesStep } from './values-step';
import { WhenStep } from './when-step';

/** Prepares an import step by step. The step stands in the address, so the browser's back button goes one step back. */
@Component({
  selector: 'ms-import-page',
  imports: [WhenStep, FileStep, CheckStep, ColumnsStep, ValuesStep, SendStep, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (previous(); as before) {
      <a [routerLink]="[]" [queryParams]="{ step: before }" class="govuk-back-link">Back</a>
    } @else {
      <a routerLink="/data" class="govuk-back-link">Snapshots</a>
    }
    @switch (current()) {
      @case ('when') {
        <ms-when-step [heading]="heading()" [caption]="caption()" (done)="next()" />
      }
      @case ('file') {
        <ms-file-step [heading]="heading()" [caption]="caption()" (done)="next()" />
      }
      @case ('check') {
        <ms-check-step [heading]="heading()" [caption]="caption()" (done)="next()" />
      }
      @case ('columns') {
        <ms-columns-step [heading]="heading()" [caption]="caption()" (done)="next()" />
      }
      @case ('values') {
        <ms-values-step [heading]="heading()" [caption]="caption()" (done)="next()" />
      }
      @case ('send') {
        <ms-send-step [heading]="heading()" [caption]="caption()" />
      }
    }
  `,
})
export class ImportPage {
  /** Step in the address. */
  readonly step = input<string>();

  readonly #draft = inject(ImportDraft);
  readonly #router = inject(Router);
  protected readonly current = computed<ImportStep>(() =>
    reachableStep(this.step(), {
      force: this.#draft.force(),
      asAt: this.#draft.asAt(),
      inspected: this.#draft.inspection() !== null,
    }),
  );
  protected readonly position = computed(() => IMPORT_STEPS.findIndex(({ step }) => step === this.current()));
  protected readonly heading = computed(() => IMPORT_STEPS[this.position()]?.heading ?? '');
  protected readonly caption = computed(
    () => `Load a snapshot: step ${this.position() + 1} of ${IMPORT_STEPS.length}`,
  );
  protected readonly previous = computed(() => IMPORT_STEPS[this.position() - 1]?.step ?? null);

  constructor() {
    const title = inject(PageTitle);
    const injector = inject(Injector);
    let first = true;
    effect(() => {
      const heading = this.heading();
      title.name(`${heading} – Load a snapshot`);
      if (first) {
        first = false;
        return;
      }
      untracked(() =>
        afterNextRender(() => document.querySelector<HTMLElement>('main h1')?.focus(), { injector }),
      );
    });
  }

  protected next(): void {
    const after = IMPORT_STEPS[this.position() + 1]?.step;
    if (after) void this.#router.navigate([], { queryParams: { step: after } });
  }
}
