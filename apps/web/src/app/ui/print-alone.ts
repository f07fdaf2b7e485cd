/** Prints the figure or section around `part`, without the rest of the page. The marks that say so stand for the time of
 *  printing; styles/_print.scss reads them. */
export function printAlone(part: HTMLElement, document: Document): void {
  const printed = part.closest('figure, [data-prints-alone]') ?? part.parentElement;
  const window = document.defaultView;
  if (!printed || !window) return;
  const unmark = () => {
    printed.removeAttribute('data-printed');
    document.documentElement.removeAttribute('data-printing');
  };
  printed.setAttribute('data-printed', '');
  document.documentElement.setAttribute('data-printing', '');
  window.addEventListener('afterprint', unmark, { once: true });
  window.print();
}
