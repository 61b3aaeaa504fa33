/** THE SHOWROOM. What `npm start` adds on one machine: the demo city, the people switcher, the chat beside the tab. */
export * from './demo';
