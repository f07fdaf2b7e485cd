import { afterRenderEffect, DOCUMENT, inject } from '@angular/core';
import { type PagePart } from './page-part';

/** Takes the reader to the part that the address names, once it is drawn: when the navigation ends its figures are still
 *  asked for. Once for each address, so that later figures leave the reader where they are. */
export function arriveAtPart(fragment: () => string | null, parts: () => readonly PagePart[]): void {
  const document = inject(DOCUMENT);
  let arrived: string | null = null;
  afterRenderEffect({
    write: () => {
      const wanted = fragment();
      if (wanted === arrived || (wanted !== null && !parts().some(({ name }) => name === wanted))) return;
      arrived = wanted;
      if (wanted !== null) document.getElementById(wanted)?.focus();
    },
  });
}
