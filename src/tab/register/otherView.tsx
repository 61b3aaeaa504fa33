import { Suspense } from 'react';
import type { RegisterFilters, RegisterRoute, RegisterView } from '../shell';
import { changeRegister, Loading, navigate, useSession } from '../shell';
import { fetched } from '../shell/fetched';
import type { RegisterModel } from './model';

const ProcessMap = fetched(async () => (await import('../map/processMap')).ProcessMap);
const UnitView = fetched(async () => (await import('../units/unitView')).UnitView);
const LetterView = fetched(async () => (await import('../units/letterView')).LetterView);

interface OtherViewProps {
  readonly view: Exclude<RegisterView, 'list'>;
  readonly model: RegisterModel;
  /** What is found, in its order. */
  readonly indices: Uint32Array;
  readonly route: RegisterRoute;
}

/** What was found, in another shape than the list's. */
export function OtherView(props: OtherViewProps) {
  const { words } = useSession();
  return (
    <Suspense fallback={<Loading text={words.shell.loading} />}>
      <Shaped {...props} />
    </Suspense>
  );
}

function Shaped({ view, model: { table }, indices: rows, route }: OtherViewProps) {
  const { filters, lens, at } = route;
  const parts = { table, rows, filters, onFilter: narrowTo(route), onOpen: openPage };
  switch (view) {
    case 'map':
      return (
        <ProcessMap
          {...parts}
          at={at}
          onAt={(place) => changeRegister({ at: place })}
          lens={lens ?? 'review'}
          onLens={(next) => changeRegister({ lens: next })}
        />
      );
    case 'units':
      return <UnitView {...parts} />;
    case 'letters':
      return <LetterView {...parts} at={at} onAt={(letter) => changeRegister({ at: letter }, { replace: true })} />;
  }
}

const openPage = (id: number): void => navigate({ screen: 'process', id });

/** Who asks for a part of the map or of the organisation wants to see its processes one by one. */
const narrowTo =
  ({ filters }: RegisterRoute) =>
  (more: RegisterFilters): void =>
    changeRegister({ filters: { ...filters, ...more }, view: 'list', at: null });
