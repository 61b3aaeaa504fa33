/** What the process team decides for the whole register. */
export { processTeamSetting } from './schema';
export type { SettingValues } from './schema';
export * from './reviewRules';
export * from './settings';
export * from './sharedViews';
export * from './write';
