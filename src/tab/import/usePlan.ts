import { useEffect, useMemo, useState } from 'react';
import type { ColumnMapping, Decisions, ImportMode, ImportPlan, ImportTarget, MatchRule } from '../../register';
import { headerKey, keptMapping, matchRules, planSteps, proposeMapping, remapped } from '../../register';
import { useRegisterData, useSession } from '../shell';
import { inTurns } from './breath';
import type { ImportKeeper } from './keeper';
import { knownEntries } from './knownEntries';
import type { OpenedFile } from './openFile';

/** What a person decides about a file before it is imported. */
export interface Choices {
  readonly mapping: ColumnMapping;
  readonly unit: number | null;
  readonly mode: ImportMode;
  readonly erase: boolean;
  readonly matchBy: readonly MatchRule[];
  readonly decisions: Decisions;
}

export interface Plan {
  readonly choices: Choices;
  readonly choose: (more: Partial<Choices>) => void;
  readonly assign: (column: number, target: ImportTarget | null) => void;
  /** The mapping is one that this person has chosen before. */
  readonly isRemembered: boolean;
  readonly forgetMapping: () => void;
  readonly decide: (key: string, decision: number | string | null | undefined) => void;
  /** What is still missing before anything can be planned. */
  readonly missing: 'name' | 'unit' | null;
  /** Null while something is missing, or before the first preview; behind the choices until `isCurrent`. */
  readonly plan: ImportPlan | null;
  readonly isCurrent: boolean;
  readonly progress: PlanProgress | null;
}

export type PlanProgress = { readonly entries: number; readonly of: number } | { readonly percent: number };

/** What the import of a file would do, kept in step with the choices on the screen. */
export function usePlan(
  file: OpenedFile,
  keeper: ImportKeeper,
  kept: Pick<Choices, 'mapping' | 'decisions'> & { isRemembered: boolean },
): Plan {
  const [choices, setChoices] = useState<Choices>(() => ({
    mapping: kept.mapping,
    decisions: kept.decisions,
    unit: null,
    mode: 'add',
    erase: false,
    matchBy: matchRules,
  }));
  const [isRemembered, setIsRemembered] = useState(kept.isRemembered);
  const missing = missingIn(choices);
  const { plan, planned, progress } = usePlanned(file, missing === null ? choices : null);
  const header = headerKey(file.header.names);
  const choose = (more: Partial<Choices>) => setChoices((before) => ({ ...before, ...more }));
  const assign = (column: number, target: ImportTarget | null) => {
    const mapping = remapped(choices.mapping, column, target);
    choose({ mapping });
    void keeper.keepMapping(header, mapping);
  };
  const forgetMapping = () => {
    choose({ mapping: proposeMapping(file.header.names) });
    setIsRemembered(false);
    void keeper.keepMapping(header, null);
  };
  const decide = (key: string, decision: number | string | null | undefined) => {
    const rest = Object.fromEntries(Object.entries(choices.decisions).filter(([one]) => one !== key));
    const decisions = decision === undefined ? rest : { ...rest, [key]: decision };
    choose({ decisions });
    void keeper.keepDecisions(decisions);
  };
  return {
    choices,
    choose,
    assign,
    isRemembered,
    forgetMapping,
    decide,
    missing,
    plan,
    isCurrent: planned === choices,
    progress,
  };
}

/** The mapping and the decisions that this person has made before, as far as they fit. */
export async function keptChoices(file: OpenedFile, keeper: ImportKeeper) {
  const { names } = file.header;
  const [kept, decisions] = await Promise.all([keeper.mapping(headerKey(names)), keeper.decisions()]);
  const mapping = keptMapping(names, kept);
  return { mapping: mapping ?? proposeMapping(names), isRemembered: mapping !== null, decisions };
}

interface Planned {
  readonly plan: ImportPlan | null;
  readonly planned: Choices | null;
  readonly progress: PlanProgress | null;
}

const nothingPlanned: Planned = { plan: null, planned: null, progress: null };

/** Plans in turns, anew for every choice; a choice that comes meanwhile ends the planning of the one before. */
function usePlanned(file: OpenedFile, choices: Choices | null): Planned {
  const { copy, me, today } = useSession();
  const { units, resources, people, table } = useRegisterData();
  const [state, setState] = useState<Planned>(nothingPlanned);
  const base = useMemo(() => ({ units, resources, people: [...people.values()] }), [units, resources, people]);
  useEffect(() => {
    if (!choices) return;
    let isWanted = true;
    const show = (progress: PlanProgress) => isWanted && setState((before) => ({ ...before, progress }));
    const plan = async () => {
      const total = table.ids.length;
      const processes = await knownEntries(copy, table.ids, (entries) => show({ entries, of: total }));
      if (!isWanted) return;
      const { sheet, header } = file;
      const input = {
        rows: sheet.rows,
        cellRemarks: sheet.remarks,
        isText: sheet.encoding !== 'xlsx' && sheet.encoding !== 'json',
        header,
      };
      const steps = planSteps({ ...input, ...choices, sources: { ...base, processes }, editor: me, today });
      const onStep = (share: number) => show({ percent: Math.round(share * 100) });
      const made = await inTurns(steps, { onStep, isWanted: () => isWanted });
      if (made && isWanted) setState({ plan: made, planned: choices, progress: null });
    };
    void plan().catch((error: unknown) => isWanted && setState(() => raise(error)));
    return () => void (isWanted = false);
  }, [file, choices, base, table, copy, me, today]);
  return choices ? state : nothingPlanned;
}

/** Thrown while drawing, so that the boundary around the screen shows it. */
function raise(error: unknown): never {
  throw error;
}

function missingIn({ mapping, unit, mode }: Choices): Plan['missing'] {
  if (mapping.includes('processNumber') && mode === 'update') return null;
  if (!mapping.includes('name')) return 'name';
  return unit === null && !mapping.includes('unit') ? 'unit' : null;
}
