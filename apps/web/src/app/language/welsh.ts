import { CY_NAVIGATION, CY_SHELL } from '@muster/narrative';

/** The draft in Welsh, in a chunk of its own. */
export const WELSH = { shell: CY_SHELL, navigation: CY_NAVIGATION } as const;
