// What the page loads on demand. Named one by one, so that nothing else of the protocol comes along.
export { formatReturnCode, keysOfReturnCode, readReturnCode } from '@muster/case-protocol';
export { newParcel } from './new-parcel';
export { openFile } from './open-file';
export { rewrapFor } from './rewrap-for';
export { sealBodies } from './seal-bodies';
