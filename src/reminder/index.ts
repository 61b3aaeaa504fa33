export * from './card/adaptiveCard';
export { failureFacts } from './failureFacts';
export * from './log';
export * from './messenger';
export * from './round/report';
export { runRound, type RoundOptions } from './round/round';
export * from './schedule';
export { startBot, type Bot, type BotMode, type BotOptions, type BotToken } from './bot/bot';
