import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type ThemeAction } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { MOVE_WORDS, STATE_WORDS } from './action-words';

/** What people said, what is done about it and what became of it, the newest first. */
@Component({
  selector: 'ms-actions-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (each of actions(); track each.id) {
      <article class="govuk-summary-card" [attr.aria-labelledby]="'action-' + each.id">
        <div class="govuk-summary-card__title-wrapper">
          <h3 class="govuk-summary-card__title" [id]="'action-' + each.id">
            You said: {{ each.themeLabel }}
          </h3>
        </div>
        <div class="govuk-summary-card__content">
          <dl class="govuk-summary-list">
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">We did</dt>
              <dd class="govuk-summary-list__value">{{ each.action }}</dd>
            </div>
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">Answers for it</dt>
              <dd class="govuk-summary-list__value">{{ each.owner }}</dd>
            </div>
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">Measure</dt>
              <dd class="govuk-summary-list__value">{{ each.measure }}</dd>
            </div>
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">What became of it</dt>
              <dd class="govuk-summary-list__value">
                <ol class="govuk-list" reversed>
                  @for (news of each.news; track $index) {
                    <li>
                      {{ date(news.on) }}: {{ states[news.state] }}. Measure as at {{ date(news.asAt) }}:
                      {{ moves[news.moved].toLowerCase() }}. {{ news.note }}
                    </li>
                  }
                </ol>
              </dd>
            </div>
          </dl>
        </div>
      </article>
    } @empty {
      <p class="govuk-body">
        Nothing has been written down yet. An analyst or a plan lead adds what is done about a theme.
      </p>
    }
  `,
})
export class ActionsList {
  readonly actions = input.required<readonly ThemeAction[]>();
  protected readonly states = STATE_WORDS;
  protected readonly moves = MOVE_WORDS;
  protected readonly date = formatDate;
}
