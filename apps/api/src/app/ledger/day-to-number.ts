/** SQL of a date as days since 1970-01-01. */
export const dayToNumber = (date: string): string => `${date} - date '1970-01-01'`;
