/** Within how many working days a listener acknowledges a request. */
export const ACKNOWLEDGE_WORKING_DAYS = 2;
