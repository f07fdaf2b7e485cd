/** A calendar day `YYYY-MM-DD` at which the workforce is described. Not a moment: it has no time zone. */
export type ReferenceDate = string & { readonly __brand: 'ReferenceDate' };
