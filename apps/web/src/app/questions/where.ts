/** Who is counted: people must pass every filter. */
export type Where = readonly { readonly dimension: string; readonly value: string }[];
