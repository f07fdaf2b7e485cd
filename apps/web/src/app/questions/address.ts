/** What is read of the address; Angular's `ParamMap` is one. */
export interface AddressParameters {
  get(name: string): string | null;
  getAll(name: string): readonly string[];
}

/** Query parameters in canonical order, so that equal questions have equal addresses. */
export type AddressQuery = Readonly<Record<string, string | readonly string[]>>;

/** A question read from an address. */
export interface ReadAddress<State> {
  readonly state: State;
  /** One sentence for each part of the address that could not be used. They never repeat what stood there. */
  readonly notices: readonly string[];
}
