import { z } from 'zod';
import { PERMALINK_PARAMETERS } from './permalink-parameters';

type PermalinkPage = keyof typeof PERMALINK_PARAMETERS;

const isPage = (name: string): name is PermalinkPage => Object.hasOwn(PERMALINK_PARAMETERS, name);

/** Pages whose questions can be kept under a short address. */
export const PERMALINK_PAGES: readonly PermalinkPage[] = Object.keys(PERMALINK_PARAMETERS).filter(isPage);

/** Query parameters of a page: name -> values, as its address has them. */
const addressSchema = z.record(z.string().min(1).max(40), z.array(z.string().max(200)).min(1).max(20));

export const permalinkRequestSchema = z.strictObject({
  page: z.enum(PERMALINK_PAGES),
  address: addressSchema,
});
export type PermalinkRequest = z.infer<typeof permalinkRequestSchema>;

/** A question that was frozen: which page, which question, which release or state of the ledger, which version of the
 *  definitions. It holds no figure: whoever opens it asks again, as themselves. */
export const permalinkSchema = z
  .object({
    id: z.string(),
    page: z.enum(PERMALINK_PAGES),
    address: addressSchema,
    madeAt: z.string(),
    /** The quarter of released figures; null for a page of true counts. */
    release: z.object({ period: z.string(), label: z.string() }).nullable(),
    codeVersion: z.string(),
    /** `same`: what is shown now is what was shown then; a list of packs is the list of today. `newer`: a newer release is in
     *  force. `gone`: the release was archived. `counted-anew`: snapshots or definitions of the analyst's figures, or the
     *  register, have changed since. */
    since: z.enum(['same', 'newer', 'gone', 'counted-anew']),
  })
  .meta({ title: 'Permalink' });
export type Permalink = z.infer<typeof permalinkSchema>;
