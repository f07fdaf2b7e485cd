export * from './case-file';
export * from './case-work';
export * from './custody';
export * from './sealed-entry';
export * from './talk';
