import { type PublishedPage } from './published.service';

interface PublishedQuery {
  readonly page: PublishedPage;
  /** Sections of the page that answer it; null: all. */
  readonly sections: readonly string[] | null;
}

/** What each command can ask of a release: the page that answers it, and which of its sections. A command that is not here
 *  is for analysts alone. */
export const PUBLISHED_QUERIES: Readonly<Record<string, PublishedQuery>> = {
  'query representation': { page: 'representation', sections: null },
  'query joiners': { page: 'retention', sections: ['joiners', 'net-change'] },
  'query leavers': {
    page: 'retention',
    sections: ['leavers', 'leavers-compared', 'leaving-routes', 'leaving-by-service'],
  },
  'query promotions': {
    page: 'progression',
    sections: ['promotions', 'promotions-compared', 'promotions-by-rank'],
  },
  'query attrition': {
    page: 'retention',
    sections: ['leavers', 'joiners', 'net-change', 'leaving-routes', 'leaving-by-service'],
  },
  'query retention': { page: 'retention', sections: ['staying'] },
  'query rank-profile': { page: 'progression', sections: ['rank-profile', 'ranks-and-above'] },
  'query data-quality': { page: 'quality', sections: null },
  'query acting': { page: 'progression', sections: ['temporary-rank'] },
};
