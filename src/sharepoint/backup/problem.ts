import type { ListKey } from '../../register';

/** Why a backup cannot be restored. */
export type RestoreProblem =
  | { readonly code: 'notABackup'; readonly path: string }
  | { readonly code: 'newer'; readonly backup: number; readonly program: number }
  | { readonly code: 'notEmpty'; readonly list: ListKey; readonly id: number }
  | { readonly code: 'numbersGone'; readonly list: ListKey; readonly id: number };

/** Ends a restoring; `notEmpty` before anything of that list is written. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
  readonly problem: RestoreProblem;

  constructor(problem: RestoreProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}
