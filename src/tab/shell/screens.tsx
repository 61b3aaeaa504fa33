import type { ReactElement } from 'react';
import { lazy } from 'react';
import type { Route } from './route';

/** Each screen is fetched when it is first shown. */
const StartScreen = lazy(async () => ({ default: (await import('../start/startScreen')).StartScreen }));
const RegisterScreen = lazy(async () => ({ default: (await import('../register/registerScreen')).RegisterScreen }));
const ProcessPage = lazy(async () => ({ default: (await import('../process/processPage')).ProcessPage }));
const EditForm = lazy(async () => ({ default: (await import('../capture/editForm')).EditForm }));
const CaptureForm = lazy(async () => ({ default: (await import('../capture/captureForm')).CaptureForm }));
const ImportScreen = lazy(async () => ({ default: (await import('../import/importScreen')).ImportScreen }));

/** The screen that a route names. The key gives every entry its own page: nothing of one survives in the next. */
export function ScreenOf({ route }: { readonly route: Route }): ReactElement {
  switch (route.screen) {
    case 'start':
      return <StartScreen />;
    case 'register':
      return <RegisterScreen route={route} />;
    case 'process':
      return <ProcessPage key={route.id} {...route} />;
    case 'edit':
      return <EditForm key={route.id} {...route} />;
    case 'capture':
      return <CaptureForm key={route.from} {...route} />;
    case 'import':
      return <ImportScreen />;
  }
}
