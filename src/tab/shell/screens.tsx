import type { ReactElement } from 'react';
import { fetched } from './fetched';
import type { Route } from './route';
import { useSession } from './session';

/** Each screen is fetched when it is first shown. */
const StartScreen = fetched(async () => (await import('../start/startScreen')).StartScreen);
const RegisterScreen = fetched(async () => (await import('../register/registerScreen')).RegisterScreen);
const ProcessPage = fetched(async () => (await import('../process/processPage')).ProcessPage);
const EditForm = fetched(async () => (await import('../capture/editForm')).EditForm);
const PrintView = fetched(async () => (await import('../process/printView')).PrintView);
const SuggestionsScreen = fetched(async () => (await import('../suggestion/suggestionsScreen')).SuggestionsScreen);
const ReviewsScreen = fetched(async () => (await import('../review/reviewsScreen')).ReviewsScreen);
const CaptureForm = fetched(async () => (await import('../capture/captureForm')).CaptureForm);
const QuickCapture = fetched(async () => (await import('../capture/quick/quickCapture')).QuickCapture);
const MeetingCapture = fetched(async () => (await import('../capture/meeting/meetingCapture')).MeetingCapture);
const CatalogueCapture = fetched(async () => (await import('../capture/catalogue/catalogueCapture')).CatalogueCapture);
const CopyOf = fetched(async () => (await import('../capture/copyOf')).CopyOf);
const CatalogueScreen = fetched(async () => (await import('../catalogue/catalogueScreen')).CatalogueScreen);
const ImportScreen = fetched(async () => (await import('../import/importScreen')).ImportScreen);
const AdministrationScreen = fetched(
  async () => (await import('../administration/administrationScreen')).AdministrationScreen,
);
const ReorganisationScreen = fetched(async () => (await import('../change/reorganisationScreen')).ReorganisationScreen);
const ListScreen = fetched(async () => (await import('../lists/listScreen')).ListScreen);
const EntryScreen = fetched(async () => (await import('../lists/entryScreen')).EntryScreen);
const SettingsScreen = fetched(async () => (await import('../lists/settingsScreen')).SettingsScreen);
const SetUpPage = fetched(async () => (await import('../administration/setUpPage')).SetUpPage);
const TabSetUpScreen = fetched(async () => (await import('../start/tabSetUpScreen')).TabSetUpScreen);

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
    case 'print':
      return <PrintView key={route.id} {...route} />;
    case 'suggestions':
      return <SuggestionsScreen show={route.show} />;
    case 'reviews':
      return <ReviewsScreen show={route.show} />;
    case 'capture':
      return <CaptureForm key={route.from} {...route} />;
    case 'quick':
      return <QuickCapture />;
    case 'meeting':
      return <MeetingCapture />;
    case 'fromCatalogue':
      return <CatalogueCapture {...route} />;
    case 'copyOf':
      return <CopyOf {...route} />;
    case 'catalogue':
      return <CatalogueScreen route={route} />;
    case 'import':
      return <ImportScreen />;
    case 'list':
      return <ListScreen key={route.list} list={route.list} search={route.search} />;
    case 'entry':
      return <EntryScreen key={`${route.list} ${route.id}`} list={route.list} id={route.id} />;
    case 'settings':
      return <SettingsScreen />;
    case 'administration':
      return <AdministrationScreen />;
    case 'reorganisation':
      return <ReorganisationScreen />;
    case 'setup':
      return <SetUpPage />;
    case 'tabSetUp':
      return <TabSetUpScreen />;
  }
}
