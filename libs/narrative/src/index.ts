export * from './chart-spec';
