import type { Day, PersonKey } from '../../register';
import { isDay } from '../../register';
import type { DemoRole } from '../demo';

/** Somebody whom the visitor can be. */
export interface WorkplacePerson {
  readonly key: PersonKey;
  readonly name: string;
  readonly role: DemoRole;
  /** Object id in the directory (guid). */
  readonly objectId: string;
}

/** What `GET /api/workplace` answers. */
export interface WorkplaceFacts {
  readonly cityName: string;
  readonly today: Day;
  readonly people: readonly WorkplacePerson[];
  /** Address of the tab's page, on the workplace's own origin. */
  readonly tabUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly appId: string;
}

/** The service did not answer, or (with a reason in its own words) refused. */
export class WorkplaceProblem extends Error {
  override readonly name = 'WorkplaceProblem';
  readonly reason: string | null;

  constructor(reason: string | null, options?: ErrorOptions) {
    super(reason ?? 'the workplace does not answer', options);
    this.reason = reason;
  }
}

/** Who is there, which day it is. Fails with a `WorkplaceProblem`. */
export async function readWorkplace(apiUrl: string): Promise<WorkplaceFacts> {
  const facts = await call(`${apiUrl}/api/workplace`, { cache: 'no-store' });
  if (!isFacts(facts)) throw new WorkplaceProblem('the answer of /api/workplace is incomplete');
  return facts;
}

/** Moves the workplace's day; the service sends what is due before it answers. Fails with a `WorkplaceProblem`. */
export async function moveDay(apiUrl: string, day: Day): Promise<Day> {
  const answer = await call(`${apiUrl}/api/workplace/day`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ day }),
  });
  const today = (answer as { readonly today?: unknown } | null)?.today;
  if (typeof today !== 'string' || !isDay(today)) throw new WorkplaceProblem('the answer names no day');
  return today;
}

async function call(url: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(url, request).catch((cause: unknown) => {
    throw new WorkplaceProblem(null, { cause });
  });
  const body: unknown = await response.json().catch((cause: unknown) => {
    // Something else than the service answers here, or the line broke.
    throw new WorkplaceProblem(response.ok ? null : `HTTP ${response.status}`, { cause });
  });
  if (response.ok) return body;
  const message = (body as { readonly message?: unknown } | null)?.message;
  throw new WorkplaceProblem(typeof message === 'string' ? message : `HTTP ${response.status}`);
}

function isFacts(value: unknown): value is WorkplaceFacts {
  const facts = value as Partial<Record<keyof WorkplaceFacts, unknown>> | null;
  if (typeof facts?.today !== 'string' || !isDay(facts.today) || !Array.isArray(facts.people)) return false;
  const texts = [facts.cityName, facts.tabUrl, facts.tenantId, facts.clientId, facts.appId];
  const people = facts.people as readonly (Partial<WorkplacePerson> | null)[];
  const names = people.flatMap((person) => [person?.key, person?.name, person?.role, person?.objectId]);
  return people.length > 0 && [...texts, ...names].every((text) => typeof text === 'string' && text !== '');
}
