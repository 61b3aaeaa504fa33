/** The surroundings of a screen as the tab has them, with an empty place in which the measured part appears. */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { RegisterData, Session } from '../../../src/tab/shell';
import { useRegisterData } from '../../../src/tab/shell';
import { RegisterDataProvider } from '../../../src/tab/shell/dataProvider';
import { NoticesProvider } from '../../../src/tab/shell/notices';
import { UndoProvider } from '../../../src/tab/shell/undo';
import { SessionContext } from '../../../src/tab/shell/session';
import { painted } from './painted';

export interface Stage {
  readonly session: Session;
  readonly data: RegisterData;
  /** Milliseconds from the call to the frame that shows the content. */
  show(content: ReactNode): Promise<number>;
}

/** Resolves once the register has been loaded and the empty stage is drawn. */
export async function openStage(session: Session): Promise<Stage> {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no root');
  const stage = await new Promise<Stage>((resolve) => {
    createRoot(element).render(
      <FluentProvider theme={teamsLightTheme} style={{ height: '100%' }}>
        <SessionContext value={session}>
          <RegisterDataProvider>
            <NoticesProvider>
              <UndoProvider>
                <Place session={session} opened={resolve} />
              </UndoProvider>
            </NoticesProvider>
          </RegisterDataProvider>
        </SessionContext>
      </FluentProvider>,
    );
  });
  await painted();
  return stage;
}

interface PlaceProps {
  readonly session: Session;
  readonly opened: (stage: Stage) => void;
}

function Place({ session, opened }: PlaceProps) {
  const data = useRegisterData();
  const [shown, setShown] = useState<{ readonly content: ReactNode; readonly drawn: () => void } | null>(null);
  useLayoutEffect(() => {
    if (data.state === 'ready')
      opened({ session, data, show: (content) => timed((drawn) => setShown({ content, drawn })) });
  }, [session, data, opened]);
  useLayoutEffect(() => shown?.drawn(), [shown]);
  return <main style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>{shown?.content}</main>;
}

async function timed(begin: (drawn: () => void) => void): Promise<number> {
  const started = performance.now();
  await new Promise<void>(begin);
  await painted();
  return performance.now() - started;
}
