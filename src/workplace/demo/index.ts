export type { DemoCity, DemoEntry, DemoVisitor } from './city';
export { demoCity, demoCityName, demoDirectory, demoSwitchable } from './city';
export type { DemoPerson, DemoRole } from './people';
export { demoAdministrator, demoMemberships, demoPeople, demoServiceAccount } from './people';
export type { Seeding } from './seed';
export { hasDemoCityBegun, seedDemoCity } from './seed';
