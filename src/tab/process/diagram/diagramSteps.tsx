import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../../shell';
import type { DiagramProcess, DiagramStep } from './outline';

interface DiagramStepsProps {
  readonly processes: readonly DiagramProcess[];
  readonly unfolded: boolean;
}

/** The model in words, in the order of its arrows: nobody has to see the picture. */
export function DiagramSteps({ processes, unfolded }: DiagramStepsProps) {
  const { words } = useSession();
  const styles = useStyles();
  if (processes.length === 0) return null;
  return (
    <details open={unfolded || undefined} className={styles.details}>
      <summary className={styles.summary}>{words.page.diagramSteps}</summary>
      {processes.map((process, index) => (
        // Pools are known by their place alone.
        <div key={index}>
          {processes.length > 1 && <p className={styles.pool}>{process.name || words.page.diagramPool(index + 1)}</p>}
          <StepList steps={process.steps} />
        </div>
      ))}
    </details>
  );
}

function StepList({ steps }: { readonly steps: readonly DiagramStep[] }) {
  const { words } = useSession();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps.map(({ kind, name, lane, inside }, index) => (
        <li key={index}>
          {lane && <strong>{lane}: </strong>}
          {name || words.page.diagramUnnamed}
          {kind !== 'task' && ` (${words.page.diagramKinds[kind]})`}
          {inside.length > 0 && <StepList steps={inside} />}
        </li>
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  details: { overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  pool: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: 0, paddingInlineStart: '26px' },
});
