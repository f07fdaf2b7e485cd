export * from './screen-snapshot.types';
export * from './stage-columns';
export * from './vocabulary';
