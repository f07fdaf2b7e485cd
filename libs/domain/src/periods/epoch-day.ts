/** Days since 1970-01-01 as an integer: the form in which the ledger holds dates. */
export type EpochDay = number & { readonly __brand: 'EpochDay' };
