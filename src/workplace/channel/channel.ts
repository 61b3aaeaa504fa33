import express, { Router } from 'express';
import { Refusal } from '../service/refusal';
import { tellBot } from './botCalls';
import { chatRoutes } from './chatRoutes';
import { connectorRoutes } from './connectorRoutes';
import { liveUpdates } from './live';
import { peopleOf } from './person';
import { answerErrors, unauthorized } from './refusal';
import type { ChannelOptions, ChannelState } from './state';
import { conversationWith } from './state';
import { openStorage } from './storage';

export interface LocalChannel {
  /** To be mounted at the path of `serviceUrl`. */
  readonly router: Router;
  /**
   * Installs the app for a person of the directory: the bot learns where to reach them. Installing again is harmless.
   * For somebody who has left it ends with an error.
   */
  installFor(upn: string, language?: 'de' | 'en'): Promise<void>;
  /** False for whom has removed the app; `installFor` leaves it at that. */
  isInstalledFor(upn: string): boolean;
  close(): void;
}

/**
 * A channel on this machine that speaks the Bot Framework protocol: for the bot it is the connector of Teams, for the
 * chat pane it is the client. Messages survive restarts.
 */
export function createLocalChannel(options: ChannelOptions): LocalChannel {
  const state: ChannelState = {
    options,
    people: peopleOf(options.people, options.tenantId),
    storage: openStorage(options.databaseFile),
    live: liveUpdates(),
  };
  const router = Router();
  router.use(express.json({ limit: '256kb' }));
  router.use('/v3', connectorRoutes(state));
  router.use('/chat', chatRoutes(state));
  router.use((request) => {
    throw new Refusal(404, 'NotFound', `The local channel has no ${request.method} ${request.path}.`);
  });
  router.use(answerErrors);
  return {
    router,
    async installFor(upn, language = 'de') {
      const person = state.people.byUpn(upn);
      if (!person || person.active === false) throw unauthorized();
      if (state.storage.hasRemoved(upn)) return;
      const conversation = conversationWith(person, state);
      const locale = language === 'en' ? 'en-GB' : 'de-DE';
      await tellBot(person, conversation, { type: 'installationUpdate', action: 'add' }, locale, state);
    },
    isInstalledFor: (upn) => state.storage.conversationOf(upn.toLowerCase()) !== null && !state.storage.hasRemoved(upn),
    close() {
      state.live.close();
      state.storage.close();
    },
  };
}
