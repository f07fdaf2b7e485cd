import { InjectionToken } from '@angular/core';

/** What a reader can take away from a figure. `figure`: its table as CSV, ODS, by the clipboard or on
 *  paper, exactly as it stands on the page; for pages of published or released figures only, which say so by providing it. `released`: nothing of the figure itself, because
 *  true counts stay in the team; a line leads to the released figures. A page that says nothing gives nothing away. */
export const FIGURE_DOWNLOAD = new InjectionToken<'figure' | 'released'>('download of a figure', {
  factory: () => 'released',
});
