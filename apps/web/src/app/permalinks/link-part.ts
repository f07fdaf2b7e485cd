import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { type PermalinkRequest } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import { permalinksMake } from '../api/generated/functions';
import { problemOf } from '../api/problem-of';
import { StatusLine } from '../ui/status-line';
import { addressOf } from './address-of';

const READERS: readonly Role[] = ['analyst', 'plan-lead', 'board', 'network'];

/** Makes a short address of the question on the page, which keeps its release and definitions. What of the page stands in
 *  no address is said by its content. */
@Component({
  selector: 'ms-link-part',
  imports: [StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offered()) {
      <h2 class="govuk-heading-s">Link to exactly these figures</h2>
      <p class="govuk-body">
        A short address that keeps the question, its release and its definitions. Whoever opens it sees what
        their own role may see.
      </p>
      <ng-content />
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        [attr.aria-disabled]="busy() ? true : null"
        (click)="make()"
      >
        Make a link
      </button>
      @if (link(); as text) {
        <p class="govuk-body">
          <a class="govuk-link ms-link" [href]="text">{{ text }}</a>
        </p>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="copy(text)">
          Copy the link
        </button>
      }
      <ms-status-line [text]="said()" [quiet]="said() === ''" />
    }
  `,
  styles: `
    .ms-link {
      overflow-wrap: anywhere;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class LinkPart {
  readonly page = input.required<PermalinkRequest['page']>();
  /** What is kept; left out: the query parameters of the page. */
  readonly address = input<PermalinkRequest['address'] | null>(null);

  readonly #api = inject(Api);
  readonly #route = inject(ActivatedRoute);
  readonly #document = inject(DOCUMENT);
  readonly #session = inject(SessionStore).session;
  protected readonly busy = signal(false);
  protected readonly link = signal<string | null>(null);
  protected readonly said = signal('');

  /** Short addresses are for those who read figures. */
  protected readonly offered = computed(() =>
    READERS.some((role) => this.#session()?.roles.includes(role) ?? false),
  );

  protected async make(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.link.set(null);
    try {
      const address = this.address() ?? addressOf(this.#route.snapshot.queryParamMap);
      const { id } = await this.#api.invoke(permalinksMake, { body: { page: this.page(), address } });
      this.link.set(new URL(`/s/${id}`, this.#document.baseURI).href);
      this.said.set('The link is made.');
    } catch (fault) {
      this.said.set(problemOf(fault).detail);
    } finally {
      this.busy.set(false);
    }
  }

  protected async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said.set('The link is copied.');
    } catch {
      this.said.set('This browser does not let pages copy. Select the link and copy it.');
    }
  }
}
