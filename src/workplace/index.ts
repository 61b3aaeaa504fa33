/** THE SHOWROOM. What `npm start` adds on one machine: the demo city, the people switcher, the chat beside the tab. */
export * from './demo';
export type { WorkplaceFacts, WorkplacePerson } from './frame/api';
export { createLocalChannel, type LocalChannel } from './channel/channel';
export { createLocalGraph, type LocalGraph } from './graph/graph';
export type { ActivityType } from './graph/bodies';
export { graphAudience, localGraphToken } from './graph/token';
