import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  signal,
  viewChildren,
} from '@angular/core';
import { toCsv } from '@muster/narrative';
import { printAlone } from './print-alone';
import { saveFile } from './save-file';
import { StatusLine } from './status-line';
import { type Taken } from './taken';

/** The one way in which figures leave a page: as CSV, as ODS, by the clipboard or on paper, rounded and withheld exactly as
 *  they are shown. A toolbar: one stop of the Tab key, whatever it holds. Only for figures that may be taken away (docs/adr/0028): pages decide, and this part never asks. */
@Component({
  selector: 'ms-take-away',
  imports: [StatusLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="ms-take" role="toolbar" [attr.aria-label]="'Take away: ' + taken().title">
      @for (way of ways; track way.name; let at = $index) {
        <button
          #button
          type="button"
          class="govuk-button govuk-button--secondary ms-take__way"
          [tabindex]="at === current() ? 0 : -1"
          (click)="press(at)"
          (keydown)="move($event)"
        >
          {{ way.name }}<span class="govuk-visually-hidden"> of {{ taken().title }}</span>
        </button>
      }
    </div>
    <ms-status-line [text]="said()" [quiet]="said() === ''" />
  `,
  styles: `
    .ms-take {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 10px;
    }
    .ms-take__way {
      width: auto;
      margin-bottom: 0;
    }
    @media print {
      .ms-take {
        display: none;
      }
    }
  `,
})
export class TakeAway {
  readonly taken = input.required<Taken>();

  protected readonly said = signal('');
  /** The one way that Tab stops at; arrow keys lead to the others. A page has a toolbar for each of its tables. */
  protected readonly current = signal(0);
  protected readonly buttons = viewChildren<ElementRef<HTMLElement>>('button');
  protected readonly ways = [
    { name: 'Download CSV', take: () => this.#saveCsv() },
    { name: 'Download ODS', take: () => this.#saveOds() },
    { name: 'Copy', take: () => this.#copy() },
    { name: 'Print', take: () => printAlone(this.#host, this.#document) },
  ] as const;

  readonly #document = inject(DOCUMENT);
  readonly #host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** A part that is loaded when it is needed can be out of reach. */
  protected async press(at: number): Promise<void> {
    this.current.set(at);
    try {
      await this.ways[at]?.take();
    } catch {
      this.said.set('This could not be loaded. Check your connection and try again, or use Download CSV.');
    }
  }

  protected move(event: KeyboardEvent): void {
    const last = this.ways.length - 1;
    const at = this.current();
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.current.set(to < 0 ? last : to > last ? 0 : to);
    this.buttons()[this.current()]?.nativeElement.focus();
  }

  #saveCsv(): void {
    const { fileName, rows } = this.taken().csv;
    saveFile(this.#document, fileName, toCsv(rows), 'text/csv;charset=utf-8');
    this.said.set('CSV downloaded.');
  }

  async #saveOds(): Promise<void> {
    const { saveOds } = await import('./taken-files');
    saveOds(this.#document, this.taken());
    this.said.set('ODS downloaded.');
  }

  async #copy(): Promise<void> {
    const { copyTables } = await import('./taken-files');
    this.said.set(
      await copyTables(this.taken()).then(
        () => 'Copied. You can paste it into a spreadsheet or a document.',
        () => 'Your browser did not allow copying. Use Download CSV or Download ODS.',
      ),
    );
  }
}
