export * from './board-change';
export * from './board-decision';
export * from './board-fact';
export * from './board-link';
export * from './board-number';
export * from './board-position';
export * from './board-question';
export * from './board-undecided';
