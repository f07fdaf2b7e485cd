import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';

const FIELD = 'input:not([type=hidden]), select, textarea';
const HEADING = 'h1, h2, h3, h4';
/** What takes the focus by itself. */
const TAKES = `${FIELD}, a[href], button, summary, [tabindex]`;

/** Where a button goes with its own press, the focus goes to what came in its place, or else to the heading before it. Without
 *  this the browser drops it, and whoever uses a keyboard or a screen reader begins at the top of the page. A focus that
 *  something else has taken by then is left alone. */
@Directive({ selector: '[msKeepFocus]', host: { '(focusin)': 'hold($event)' } })
export class KeepFocus {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #held: Element | null = null;

  constructor() {
    const watch = new MutationObserver((changes) => this.#follow(changes));
    watch.observe(this.#host, { childList: true, subtree: true });
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected hold({ target }: FocusEvent): void {
    this.#held = target instanceof Element ? target : null;
  }

  #follow(changes: readonly MutationRecord[]): void {
    const held = this.#held;
    if (!held || held.isConnected) return;
    this.#held = null;
    if (document.activeElement !== document.body) return;
    const lost = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(held)));
    if (!lost) return;
    const came = changes
      .filter(({ target }) => target === lost.target)
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node): node is HTMLElement => node instanceof HTMLElement && node.isConnected);
    const next =
      came.map(headingOrField).find((each) => each !== null) ?? came[0] ?? this.#headingBefore(lost);
    if (!next) return;
    if (!next.matches(TAKES)) next.tabIndex = -1;
    next.focus();
  }

  /** The last heading above the place, or the first of the page. */
  #headingBefore({ previousSibling, target }: MutationRecord): HTMLElement | null {
    const place = previousSibling?.isConnected ? previousSibling : target;
    const headings = [...this.#host.querySelectorAll<HTMLElement>(HEADING)].filter(isShown);
    const above = headings.filter(
      (each) => place.contains(each) || (each.compareDocumentPosition(place) & FOLLOWS) !== 0,
    );
    return above.at(-1) ?? headings[0] ?? null;
  }
}

const FOLLOWS = Node.DOCUMENT_POSITION_FOLLOWING;

/** The first heading or field in what came, itself among them. Never a button in it: whoever presses the key twice would
 *  confirm what they have not read. */
function headingOrField(node: HTMLElement): HTMLElement | null {
  const wanted = `${HEADING}, ${FIELD}`;
  if (node.matches(wanted)) return node;
  return [...node.querySelectorAll<HTMLElement>(wanted)].find(isShown) ?? null;
}

/** What a closed dialog or fold holds takes no focus. */
function isShown(element: HTMLElement): boolean {
  return (
    element.closest('dialog:not([open]), details:not([open]) > :not(summary), [hidden], [inert]') === null
  );
}
