/** The service behind the workplace page, as far as the page asks it: facts, the day, an empty chat. */
import type { Day } from '../../src/register';
import { day } from '../../src/register';
import type { WorkplaceFacts } from '../../src/workplace';

export const workplaceFacts: WorkplaceFacts = {
  cityName: 'Stadt Musterau',
  today: day('2026-11-23'),
  people: [
    { key: 'rita@stadt.example', name: 'Rita Lehmann', role: 'staff', objectId: 'id-rita' },
    { key: 'olga@stadt.example', name: 'Olga Brandt', role: 'owner', objectId: 'id-olga' },
  ],
  tabUrl: '/tab/',
  tenantId: 'tenant-1',
  clientId: 'client-1',
  appId: 'app-1',
};

export interface WorkplaceService {
  /** Days it was moved to. */
  readonly days: readonly Day[];
  /** From now on nothing answers; null undoes it. */
  breakDown(): void;
  recover(): void;
  /** The next move is refused with this sentence. */
  refuse(message: string): void;
}

/** Takes the place of the network in the page under test. */
export function startWorkplaceService(facts: object = workplaceFacts): WorkplaceService {
  const days: Day[] = [];
  let isDown = false;
  let refusal: string | null = null;
  const answer = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
  const respond = (path: string, request: RequestInit): Response => {
    if (path === '/api/workplace') return answer(facts);
    if (path === '/channel/chat/messages') return answer({ messages: [] });
    if (path === '/channel/chat/stream') return new Response(new ReadableStream());
    if (path !== '/api/workplace/day') return answer({ message: `no ${path}` }, 404);
    if (refusal !== null) return answer({ message: refusal }, 400);
    const to = day((JSON.parse(String(request.body)) as { day: string }).day);
    days.push(to);
    return answer({ today: to });
  };
  window.fetch = async (input, request = {}) => {
    if (isDown) throw new TypeError('Failed to fetch');
    return respond(String(input), request);
  };
  return {
    days,
    breakDown: () => void (isDown = true),
    recover: () => void (isDown = false),
    refuse: (message) => void (refusal = message),
  };
}
