/** The dialog of the export: what it says, what it hands out, and that cancelling and failing leave a way on. */
import { screen, waitFor, within } from '@testing-library/react';
import { ExportDialog } from '../../../../src/tab/export/exportDialog';
import { exportTexts } from '../../../../src/text';
import { aProcess } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

const { exporting } = exportTexts('de');
const entries = { processes: [aProcess({ name: 'Hund anmelden' }, 1), aProcess({ name: 'Hund abmelden' }, 2)] };
const view = { ids: [2], columns: ['name', 'completeness'] as const, chosen: 'Suche „ab“' };

let files: { readonly name: string; readonly blob: Blob }[];
beforeEach(() => {
  files = [];
  let latest: Blob | null = null;
  URL.createObjectURL = (blob) => {
    latest = blob as Blob;
    return 'blob:file';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (latest) files.push({ name: this.download, blob: latest });
  });
});
afterEach(() => jest.restoreAllMocks());

const choose = (name: string | RegExp) => screen.getByRole('radio', { name });

describe('the dialog of the export', () => {
  test('says that names of people are inside, and never preparedness data', async () => {
    await renderTab(<ExportDialog view={view} onClose={() => undefined} />, { entries });

    const said = screen.getByRole('dialog').textContent;
    expect(said).toContain(exporting.people);
    expect(said).toContain(exporting.preparedness);
  });

  test('hands out the entries and columns of the view', async () => {
    const { user } = await renderTab(<ExportDialog view={view} onClose={() => undefined} />, { entries });
    await user.click(choose(exporting.formats.json));
    await user.click(choose(exporting.chosenColumns(2)));

    await user.click(screen.getByRole('button', { name: exporting.start }));

    await screen.findByRole('button', { name: exporting.again });
    expect(files.map(({ name }) => name)).toEqual(['Prozessregister 2026-06-01.json']);
    const { processes } = JSON.parse(await textOf(files[0]!.blob)) as { processes: readonly object[] };
    expect(processes).toEqual([
      { processNumber: 'P-000002', name: 'Hund abmelden', completeness: expect.any(Number) as number },
    ]);
  });

  test('hands out the whole register where that is wanted', async () => {
    const { user } = await renderTab(<ExportDialog view={view} onClose={() => undefined} />, { entries });
    await user.click(choose(exporting.all(2)));
    await user.click(choose(exporting.formats.csv));

    await user.click(screen.getByRole('button', { name: exporting.start }));

    await waitFor(() => expect(files).toHaveLength(1));
    expect(await textOf(files[0]!.blob)).toMatch(/Prozess-ID;Bezeichnung;[\s\S]*Hund anmelden[\s\S]*Hund abmelden/);
  });

  test('says so when it fails, and can be tried again', async () => {
    const { user, session } = await renderTab(<ExportDialog view={view} onClose={() => undefined} />, { entries });
    const failing = jest.spyOn(session.copy, 'entries').mockRejectedValueOnce(new Error('worker lost'));

    await user.click(screen.getByRole('button', { name: exporting.start }));
    expect((await screen.findByRole('alert')).textContent).toContain(exporting.failed);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: exporting.start }));

    await waitFor(() => expect(files).toHaveLength(1));
    expect(failing).toHaveBeenCalledTimes(2);
  });
});

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
