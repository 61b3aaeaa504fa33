import type { GraphAccess, Notifiers } from '../../reminder';
import { activityFeedNotifier, graphOrigin, mailNotifier } from '../../reminder';
import type { TokenForScopes } from '../tenant/tokens';
import type { ServiceSettings } from './settings';

export interface NotifierParts {
  readonly settings: Pick<ServiceSettings, 'NOTICE_MAILBOX' | 'NOTICE_FEED'>;
  /** Signs in as the bot's application, which holds `Mail.Send`. */
  readonly botTokens: TokenForScopes;
  /** Signs in as the tab's application: Graph takes feed lines from the one in the manifest's `webApplicationInfo` only. */
  readonly tabTokens: TokenForScopes;
  /** Of another cloud, or of a test. */
  readonly origin?: string;
}

/** The channels besides the chat that this installation has set up. */
export function serviceNotifiers({ settings, botTokens, tabTokens, origin = graphOrigin }: NotifierParts): Notifiers {
  const access = (tokens: TokenForScopes): GraphAccess => ({
    origin,
    token: () => tokens([`${graphOrigin}/.default`]),
  });
  const { NOTICE_FEED: feed, NOTICE_MAILBOX: mailbox } = settings;
  return {
    ...(feed === 'on' ? { activityFeed: activityFeedNotifier(access(tabTokens)) } : {}),
    ...(mailbox === undefined ? {} : { mail: mailNotifier(access(botTokens), mailbox) }),
  };
}
