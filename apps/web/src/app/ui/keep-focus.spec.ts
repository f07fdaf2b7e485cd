import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeepFocus } from './keep-focus';

@Component({
  imports: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main msKeepFocus>
      <h1>Page</h1>
      <section>
        <h2>Actions</h2>
        @if (adding()) {
          <form><label for="ask">Asked for</label><input id="ask" /></form>
        } @else {
          <button id="add" type="button" (click)="adding.set(true)">Add</button>
        }
      </section>
      <section>
        <h2>Cases</h2>
        @if (kept()) {
          <button id="drop" type="button" (click)="kept.set(false)">Drop</button>
        }
      </section>
      @if (asking()) {
        <p id="question">It is gone then.</p>
        <button id="yes" type="button">Yes, take it away</button>
      } @else {
        <button id="ask-first" type="button" (click)="asking.set(true)">Take it away</button>
      }
      <button id="other" type="button" (click)="kept.set(false)">Other</button>
    </main>
  `,
})
class Page {
  readonly adding = signal(false);
  readonly kept = signal(true);
  readonly asking = signal(false);
}

async function pressed(id: string, andThen = (_: HTMLElement): void => undefined) {
  const fixture = TestBed.createComponent(Page);
  const page: HTMLElement = fixture.nativeElement;
  document.body.append(page);
  await fixture.whenStable();
  const button = page.querySelector<HTMLElement>(`#${id}`);
  button?.focus();
  button?.click();
  fixture.detectChanges();
  andThen(page);
  // What came and went is told to the directive after the change.
  await Promise.resolve();
  return document.activeElement;
}

describe('KeepFocus', () => {
  afterEach(() => document.body.replaceChildren());

  it('goes to the field that came in the place of the button', async () => {
    expect((await pressed('add'))?.id).toBe('ask');
  });

  it('goes to the question that came, never to the button that says yes to it', async () => {
    expect((await pressed('ask-first'))?.id).toBe('question');
  });

  it('goes to the heading above where nothing came', async () => {
    expect((await pressed('drop'))?.textContent).toBe('Cases');
  });

  it('leaves a focus alone that is not lost, or that somebody else has taken', async () => {
    expect((await pressed('other'))?.id).toBe('other');
    document.body.replaceChildren();
    const taken = await pressed('drop', (page) => page.querySelector<HTMLElement>('#other')?.focus());
    expect(taken?.id).toBe('other');
  });
});
