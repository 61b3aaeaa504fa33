import type { RequestHandler } from 'express';
import express, { Router } from 'express';
import type { ChannelPerson } from '../channel/person';
import { peopleOf } from '../channel/person';
import { Refusal } from '../service/refusal';
import type { ActivityType } from './bodies';
import { feedLineIn, mailIn } from './bodies';
import { answerGraphErrors, forbidden, notFound } from './refusal';
import { openNotices } from './storage';
import { claimsIn, needsRole } from './token';

export interface GraphOptions {
  /** Path of the SQLite file; `:memory:` for a trial. */
  readonly databaseFile: string;
  readonly people: readonly ChannelPerson[];
  readonly tenantId: string;
  /** Stands where Entra's signature would. */
  readonly secret: string;
  /** The one mailbox that may send; the application is limited to it, as Exchange Online would. */
  readonly mailbox: string;
  /** The application in `webApplicationInfo` of the Teams app, and what its manifest declares. */
  readonly teamsApp: { readonly clientId: string; readonly activityTypes: readonly ActivityType[] };
  /** Whether the Teams app is installed for a person. */
  readonly isInstalledFor: (upn: string) => boolean;
  readonly now: () => Date;
}

export interface LocalGraph {
  /** To be mounted at the path that the service takes for Graph's origin. */
  readonly router: Router;
  close(): void;
}

/**
 * Microsoft Graph on this machine: sending a line to somebody's activity feed and sending a mail, and nothing else. Nothing
 * leaves the machine; people read it in the workplace. Everything that is not built answers 501 with its name.
 */
export function createLocalGraph(options: GraphOptions): LocalGraph {
  const { mailbox, now, teamsApp, tenantId, secret } = options;
  const storage = openNotices(options.databaseFile);
  const people = peopleOf(options.people, tenantId);
  const personOf = (id: unknown) => people.byUpn(String(id)) ?? people.byId(String(id));
  const claims = (authorization: string | undefined) => claimsIn(authorization, secret, tenantId);
  const router = Router();
  router.use(express.json({ limit: '4mb' }));

  router.post('/v1.0/users/:user/teamwork/sendActivityNotification', (request, response) => {
    const token = claims(request.headers.authorization);
    const person = personOf(request.params.user);
    if (!person || person.active === false) throw notFound('NotFound', 'The user is not found.');
    const isInstalled = token.appid === teamsApp.clientId && options.isInstalledFor(person.userPrincipalName);
    // Consent by resource comes with the installation for the person (DOC); without it the token needs the role.
    if (!isInstalled) needsRole(token, 'TeamsActivity.Send');
    if (!isInstalled) throw forbidden('Forbidden', 'The Teams app of this application is not installed for the user.');
    const { title, text, topic, url } = feedLineIn(request.body, teamsApp.activityTypes);
    const line = { channel: 'activityFeed', title: `${topic}: ${title}`, text, url } as const;
    storage.add(person.userPrincipalName, { ...line, sentAt: now().toISOString() });
    response.status(204).end();
  });

  router.post('/v1.0/users/:user/sendMail', (request, response) => {
    const token = claims(request.headers.authorization);
    needsRole(token, 'Mail.Send');
    if (String(request.params.user).toLowerCase() !== mailbox.toLowerCase()) {
      throw forbidden('ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    }
    const { subject, text, to } = mailIn(request.body);
    for (const address of to) {
      const person = people.byUpn(address);
      // Accepted all the same (DOC): what cannot be delivered comes back to the mailbox.
      const mail = { channel: 'mail', title: subject, text, url: null } as const;
      storage.add(person?.userPrincipalName ?? mailbox, { ...mail, sentAt: now().toISOString() });
    }
    response.status(202).end();
  });

  router.get('/received', (request, response) => {
    const upn = /^Bearer local\.(.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const person = people.byUpn(upn);
    if (!person || person.active === false) throw new Refusal(401, 'Unauthorized', 'Nobody is signed in.');
    response.set('Cache-Control', 'no-store').json({ notices: storage.of(upn) });
  });

  router.use(notBuilt);
  router.use(answerGraphErrors);
  return { router, close: () => storage.close() };
}

const notBuilt: RequestHandler = (request) => {
  throw new Refusal(501, 'notImplemented', `The local Graph has no ${request.method} ${request.path}.`);
};
