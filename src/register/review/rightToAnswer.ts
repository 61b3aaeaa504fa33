import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import { isHalfReleased } from './addressee';
import { kindOf } from './keys';
import type { RequestKind, ReviewValues } from './schema';

type Request = Pick<ReviewValues, 'kind' | 'addressee' | 'level' | 'proposed' | 'askedBy' | 'answeredBy'>;
type Owned = Pick<ProcessValues, 'owner' | 'deputy'>;

/**
 * Who may answer: who was asked, whoever of the team when the team was asked, and owner and deputy of the process even
 * when the question has gone further up. Four eyes where two decide: who proposed a retirement doesn't decide it, and who
 * has agreed to a release doesn't agree again. `process` is null when the request is about none, `team` the process team.
 */
export function mayAnswer(
  request: Request,
  process: Owned | null,
  by: PersonKey,
  team: readonly PersonKey[] = [],
): boolean {
  const isTeam = team.includes(by);
  const isAsked = by === request.addressee || (request.level === 'team' && isTeam);
  const isResponsible = process !== null && (by === process.owner || by === process.deputy);
  return rules[kindOf(request)]({ request, by, isTeam, isAsked, isResponsible });
}

interface Standing {
  readonly request: Request;
  readonly by: PersonKey;
  readonly isTeam: boolean;
  readonly isAsked: boolean;
  readonly isResponsible: boolean;
}

const rules: Readonly<Record<RequestKind, (standing: Standing) => boolean>> = {
  review: ({ isAsked, isResponsible }) => isAsked || isResponsible,
  // The team may end it; only the proposed person accepts, see `mayAccept`.
  handover: ({ request, by, isTeam }) => by === request.proposed || isTeam,
  retirement: ({ request, by, isTeam, isAsked }) => by !== request.askedBy && (isAsked || isTeam),
  release: ({ request, by, isAsked, isResponsible }) =>
    isHalfReleased(request) ? isAsked && by !== request.answeredBy : isAsked || isResponsible,
  suggestion: ({ isTeam, isResponsible }) => isTeam || isResponsible,
};

/** Nobody gets a process without having said yes. */
export const mayAccept = (request: Pick<Request, 'kind' | 'proposed'>, by: PersonKey): boolean =>
  request.kind !== 'handover' || by === request.proposed;
