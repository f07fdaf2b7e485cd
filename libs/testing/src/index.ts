export * from './example-force/ethnicity-shares';
export * from './example-force/example-person';
export * from './example-force/format-example-month';
export * from './example-force/format-promotion-process';
export * from './example-force/simulate-example-force';
