import type { ReactElement } from 'react';
import { fetched } from './fetched';
import type { Route } from './route';
import { useSession } from './session';

/** Each screen is fetched when it is first shown. */
const StartScreen = fetched(async () => (await import('../start/startScreen')).StartScreen);
const RegisterScreen = fetched(async () => (await import('../register/registerScreen')).RegisterScreen);
const ProcessPage = fetched(async () => (await import('../process/processPage')).ProcessPage);
const EditForm = fetched(async () => (await import('../capture/editForm')).EditForm);
const CaptureForm = fetched(async () => (await import('../capture/captureForm')).CaptureForm);
const ImportScreen = fetched(async () => (await import('../import/importScreen')).ImportScreen);
const AdministrationScreen = fetched(
  async () => (await import('../administration/administrationScreen')).AdministrationScreen,
);
const SetUpPage = fetched(async () => (await import('../administration/setUpPage')).SetUpPage);

/** The screen that a route names. The key gives every entry its own page: nothing of one survives in the next. */
export function ScreenOf({ route }: { readonly route: Route }): ReactElement {
  const { me, words } = useSession();
  switch (route.screen) {
    case 'start':
      return <StartScreen />;
    case 'register':
      return <RegisterScreen route={route} />;
    case 'process':
      return <ProcessPage key={route.id} {...route} />;
    case 'edit':
      // An address passed on by somebody who may edit leads others to the same facts.
      if (!me.may.processes.edit) return <ProcessPage key={route.id} id={route.id} remark={words.capture.mayNotEdit} />;
      return <EditForm key={route.id} {...route} />;
    case 'capture':
      return <CaptureForm key={route.from} {...route} />;
    case 'import':
      return <ImportScreen />;
    case 'administration':
      return <AdministrationScreen />;
    case 'setup':
      return <SetUpPage />;
  }
}
