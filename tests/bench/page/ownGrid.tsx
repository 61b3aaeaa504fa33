/** The product's own grid and screen, put on the stage as its screen does. */
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { RegisterData, RegisterFilters, Session } from '../../../src/tab/shell';
import { hrefOf, useRoute, wholeRegister } from '../../../src/tab/shell';
import type { RegisterModel } from '../../../src/tab/register/model';
import { createRegisterModel, viewRegister } from '../../../src/tab/register/model';
import { RegisterGrid } from '../../../src/tab/register/registerGrid';
import { RegisterScreen } from '../../../src/tab/register/registerScreen';

const ignore = (): void => undefined;

/** With its usual order worked out: the reference gets its rows in order, too. */
export function ownModel(data: RegisterData, { today, language }: Session): RegisterModel {
  const model = createRegisterModel(data, today, language);
  viewRegister(model, null, {}, null);
  return model;
}

export function ownGrid(model: RegisterModel, filters: RegisterFilters): ReactNode {
  const { indices } = viewRegister(model, null, filters, null);
  const view = hrefOf({ ...wholeRegister, filters });
  return (
    <RegisterGrid
      {...{ row: model.row, indices, ids: model.table.ids, view }}
      whys={null}
      sort={null}
      onSort={ignore}
      narrow={false}
    />
  );
}

/** The screen under the address of the page. */
export function OwnScreen() {
  const route = useRoute();
  const register = useMemo(() => (route.screen === 'register' ? route : wholeRegister), [route]);
  return <RegisterScreen route={register} />;
}
