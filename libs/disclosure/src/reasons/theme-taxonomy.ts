import { z } from 'zod';

const code = z.string().regex(/^[a-z][a-z0-9-]{1,58}$/);
const words = z.string().trim().min(3).max(200);

/** Where codes are merged. A string is a code of the list that the tree is about; a branch has a code of its own. */
export interface MergeBranch {
  readonly code: string;
  readonly label: string;
  readonly of: readonly (string | MergeBranch)[];
}

const branchSchema: z.ZodType<MergeBranch> = z.lazy(() =>
  z.strictObject({ code, label: words, of: z.array(z.union([code, branchSchema])).min(2) }),
);

/** Themes of conversations and whom people ask to talk to, with the fixed trees along which small groups are merged:
 *  `definitions/cases/themes.json`. The trees never depend on figures. */
export const themeTaxonomySchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/),
  why: z.string().min(1),
  sources: z.array(z.string().min(1)),
  themes: z.array(z.strictObject({ code, label: words, meaning: words })).min(2),
  themeTree: branchSchema,
  options: z.array(z.strictObject({ code, label: words })).min(2),
  optionTree: branchSchema,
});
export type ThemeTaxonomy = z.infer<typeof themeTaxonomySchema>;
