import type { CreationResult, Day, ReviewPlan, Stored } from '../../register';
import { planReviews, processNumber } from '../../register';
import type { Desk } from './desk';
import type { RoundReport, RoundStep } from './report';

interface Planning {
  readonly today: Day;
  readonly onStep?: (step: RoundStep) => void;
}

/** Plans and writes what has to happen today; gives the requests that left the cards they stood on, as they were before. */
export async function writePlan(
  desk: Desk,
  { today, onStep }: Planning,
  report: RoundReport,
): Promise<readonly Stored<'reviews'>[]> {
  const plan = planReviews({
    today,
    processes: [...desk.processes.values()],
    requests: [...desk.reviews.values()],
    suggestions: [...desk.suggestions.values()],
    organisation: desk.organisation,
    rules: desk.rules,
  });
  for (const { process, changes } of plan.finish) if (await desk.saveProcess(process.id, changes)) report.finished++;
  for (const { suggestion, changes } of plan.settle) await desk.saveSuggestion(suggestion.id, changes);
  for (const { request, creation } of plan.suggest) await desk.openSuggestion(request.id, creation);
  const withdrawn = await saveAll(desk, plan.withdraw);
  const moved = await saveAll(desk, plan.move);
  report.withdrawn += withdrawn.length;
  report.moved += moved.length;
  report.reminded += (await saveAll(desk, plan.remind)).length;
  await saveAll(desk, plan.align);
  await openRequests(desk, plan, onStep, report);
  report.waitingForChange = plan.waiting.map(processNumber);
  report.unreachable = plan.unreachable.map(processNumber);
  report.stuck = plan.stuck.map(processNumber);
  report.ownerless = plan.ownerless.map(processNumber);
  return [...withdrawn, ...moved];
}

/** Gives the requests that were saved, as they were before. */
async function saveAll(desk: Desk, steps: ReviewPlan['move']): Promise<readonly Stored<'reviews'>[]> {
  const saved = await desk.saveReviews(new Map(steps.map(({ request, changes }) => [request.id, changes])));
  return steps.flatMap(({ request }) => (saved.has(request.id) ? [request] : []));
}

async function openRequests(
  desk: Desk,
  plan: ReviewPlan,
  onStep: Planning['onStep'],
  report: RoundReport,
): Promise<void> {
  if (plan.open.length === 0) return;
  const results = await desk.createReviews(plan.open, {
    onProgress: (done, total) => onStep?.({ step: 'opening', done, total }),
  });
  results.forEach((result, index) => {
    if (result.outcome === 'created') report.opened++;
    const reason = failureIn(result);
    if (reason === null) return;
    const process = processNumber(plan.open[index]!.process ?? 0);
    // A passing failure of an earlier pass is told once.
    if (!report.failed.some((known) => known.process === process)) {
      report.failed.push({ process, reason });
    }
  });
}

/** What another round has opened meanwhile is as good as opened; what is closed asks nobody. */
function failureIn(result: CreationResult<'reviews'>): string | null {
  if (result.outcome === 'failed') return result.error.message;
  if (result.outcome === 'created' || result.entry.values.state === 'open') return null;
  return `request ${result.entry.id} stands in its place and is closed`;
}
