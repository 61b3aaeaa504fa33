export { mountWorkplace } from './mount';
export type { WorkplaceConfiguration } from './workplace';
