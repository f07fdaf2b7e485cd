import { InjectionToken } from '@angular/core';

/** Where the notes and links of a figure stand: below it, or folded. A page of many figures folds them, because it says
 *  once what holds for all. On paper they are open. */
export const FIGURE_NOTES = new InjectionToken<'shown' | 'folded'>('notes of a figure', {
  factory: () => 'shown',
});
