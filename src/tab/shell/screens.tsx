import type { ReactElement } from 'react';
import { lazy } from 'react';
import type { Route } from './route';

/** Each screen is fetched when it is first shown. */
const StartScreen = lazy(async () => ({ default: (await import('../start/startScreen')).StartScreen }));
const RegisterScreen = lazy(async () => ({ default: (await import('../register/registerScreen')).RegisterScreen }));

/** The screen that a route names. */
export function ScreenOf({ route }: { readonly route: Route }): ReactElement {
  switch (route.screen) {
    case 'register':
      return <RegisterScreen route={route} />;
    default:
      return <StartScreen />;
  }
}
