/**
 * «Process or project?» A process runs again and again with a fixed start and end; a project runs once. Each question
 * answered with yes speaks for a process. Words in the room `text`, by these keys.
 */
export const processQuestions = ['repeats', 'sameTrigger', 'sameResult', 'sameSteps', 'lastingResponsibility'] as const;
export type ProcessQuestion = (typeof processQuestions)[number];
export type QuestionAnswers = Readonly<Partial<Record<ProcessQuestion, boolean>>>;

export type ProcessVerdict = 'open' | 'process' | 'project' | 'unclear';

/** Four or five yes: a process. At most one, or no repetition at all: a project. In between: unclear, ask the team. */
export function processOrProject(answers: QuestionAnswers): ProcessVerdict {
  const given = processQuestions.filter((question) => answers[question] !== undefined);
  if (given.length < processQuestions.length) return 'open';
  const yes = processQuestions.filter((question) => answers[question]).length;
  if (!answers.repeats || yes <= 1) return 'project';
  return yes >= 4 ? 'process' : 'unclear';
}
