/** THE ARCHIVE. The register in SharePoint lists, through @pnp/sp: store and provisioning. */
export { provision } from './provision/provision';
export type { ProvisionOptions } from './provision/provision';
export type { ProvisionReport, ProvisionStep } from './provision/report';
export { openSharePointStore } from './store';
export type { TokenSource } from './connection';
