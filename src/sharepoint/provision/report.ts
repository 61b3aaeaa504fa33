/** One thing that provisioning made or altered. */
export interface ProvisionStep {
  readonly action: 'created' | 'changed';
  readonly kind: 'list' | 'column' | 'group' | 'level' | 'view' | 'right' | 'setting' | 'value' | 'member';
  readonly name: string;
}

/** What a run did, in order; an empty list of steps means that everything stood already. */
export interface ProvisionReport {
  readonly schemaVersion: number;
  readonly steps: readonly ProvisionStep[];
  /** False when a signal ended the run. */
  readonly complete: boolean;
}

/** Collects steps and tells a listener about each. */
export class StepLog {
  readonly steps: ProvisionStep[] = [];
  readonly #onStep: ((step: ProvisionStep) => void) | undefined;

  constructor(onStep?: (step: ProvisionStep) => void) {
    this.#onStep = onStep;
  }

  add(action: ProvisionStep['action'], kind: ProvisionStep['kind'], name: string): void {
    const step = { action, kind, name };
    this.steps.push(step);
    this.#onStep?.(step);
  }
}
