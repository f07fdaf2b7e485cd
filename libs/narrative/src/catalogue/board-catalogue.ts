import { CY_FACTS } from './cy-facts';
import { CY_PAGE } from './cy-page';
import { EN_FACTS } from './en-facts';
import { EN_PAGE } from './en-page';
import { FACTS_SPECS } from './facts-specs';
import { PAGE_SPECS } from './page-specs';
import { type Catalogue } from './say';

const SPECS = { ...FACTS_SPECS, ...PAGE_SPECS } as const;

/** The messages of the board position in both languages. */
export const BOARD_CATALOGUE: Catalogue<typeof SPECS> = {
  specs: SPECS,
  en: { ...EN_FACTS, ...EN_PAGE },
  cy: { ...CY_FACTS, ...CY_PAGE },
};
