export * from './commitment-file';
export * from './commitment-register';
export * from './commitment-request';
