import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';

/** How a decision is offered, what it says before it is taken, and afterwards. */
export interface DecisionWords {
  readonly button: string;
  readonly question: string;
  readonly happens: readonly string[];
  readonly yes: string;
  readonly done: string;
  readonly tone: string;
}

/** A decision that something waits for. `whyNot` says why this person does not take it; null when they may. */
export interface OfferedDecision<Kind extends string> {
  readonly kind: Kind;
  readonly whyNot: string | null;
}

/** The decisions that something waits for. Each says what happens before it is taken. The first that this person may take
 *  stands out, unless it ends something (its tone is a warning). */
@Component({
  selector: 'ms-decision-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offered().length > 0) {
      <h2 class="govuk-heading-m" tabindex="-1" #heading>Decide</h2>
      @for (each of notMine(); track each.kind) {
        <div class="govuk-inset-text">{{ each.whyNot }}</div>
      }
      @if (asked(); as kind) {
        @let words = texts()[kind];
        <div class="govuk-inset-text">
          <h3 class="govuk-heading-s" tabindex="-1" #question>{{ words.question }}</h3>
          <ul class="govuk-list govuk-list--bullet">
            @for (sentence of words.happens; track sentence) {
              <li>{{ sentence }}</li>
            }
          </ul>
          <div class="govuk-button-group">
            <button
              type="button"
              class="govuk-button"
              [class]="words.tone"
              [attr.aria-disabled]="busy() ? true : null"
              (click)="decided.emit(kind)"
            >
              {{ words.yes }}
            </button>
            <button type="button" class="govuk-button govuk-button--secondary" (click)="goBack()">
              No, go back
            </button>
          </div>
        </div>
      } @else {
        <div class="govuk-button-group">
          @for (each of mine(); track each.kind) {
            <button
              type="button"
              class="govuk-button"
              [class.govuk-button--secondary]="$index > 0 || texts()[each.kind].tone !== ''"
              (click)="asked.set(each.kind)"
            >
              {{ texts()[each.kind].button }}
            </button>
          }
        </div>
      }
    }
  `,
})
export class DecisionForm<Kind extends string> {
  readonly offered = input.required<readonly OfferedDecision<Kind>[]>();
  readonly texts = input.required<Readonly<Record<Kind, DecisionWords>>>();
  readonly busy = input(false);
  readonly decided = output<Kind>();

  /** The decision that waits for a yes; none as soon as what it is about has moved on. */
  protected readonly asked = linkedSignal<readonly OfferedDecision<Kind>[], Kind | null>({
    source: this.offered,
    computation: () => null,
  });
  protected readonly mine = computed(() => this.offered().filter(({ whyNot }) => whyNot === null));
  protected readonly notMine = computed(() => this.offered().filter(({ whyNot }) => whyNot !== null));
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');

  constructor() {
    afterRenderEffect({ write: () => this.question()?.nativeElement.focus() });
  }

  /** The pressed button is gone: the focus would be lost with it. */
  protected goBack(): void {
    this.asked.set(null);
    this.heading()?.nativeElement.focus();
  }
}
