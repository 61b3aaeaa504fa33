/** The register without a mouse. */
import { allTexts } from '../support/allTexts';
import { eventually } from '../support/eventually';
import { hasFocus, tabTo } from '../support/keyboard';
import { setStage } from '../support/stage';

const words = allTexts('de');

describe('with the keyboard alone', () => {
  const { visitors } = setStage();

  test('a process is searched, found in the grid, opened, and the way back leads to the same place', async () => {
    const { page, tab } = await visitors.enter();
    const { keyboard } = page;
    const search = tab.getByLabel(words.grid.search, { exact: true });

    await tabTo(page, tab.getByRole('link', { name: words.shell.register, exact: true }));
    await keyboard.press('Enter');
    await search.waitFor();
    await tabTo(page, search);
    await keyboard.type('Wohnsitz');
    await tab.getByRole('link', { name: 'Wohnsitz anmelden' }).waitFor();
    await keyboard.press('ArrowDown');
    const firstName = tab.locator('[data-row="0"]').getByRole('link');
    await eventually(async () => expect(await hasFocus(firstName)).toBe(true));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowRight');
    const unit = tab.locator('[data-row="1"] [data-column="1"]');
    await eventually(async () => expect(await hasFocus(unit)).toBe(true));
    const name = await tab.locator('[data-row="1"]').getByRole('link').innerText();
    await keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name, exact: true }).waitFor();

    await tabTo(page, tab.getByRole('link', { name: words.shell.backTo(words.shell.register) }), 'Shift+Tab');
    await keyboard.press('Enter');
    await search.waitFor();
    expect(await search.inputValue()).toBe('Wohnsitz');
    await eventually(async () => expect(await hasFocus(unit)).toBe(true));
  });

  test('a search is emptied with Escape', async () => {
    const { page, tab } = await visitors.enter();
    const search = tab.getByLabel(words.grid.search, { exact: true });
    await tabTo(page, tab.getByRole('link', { name: words.shell.register, exact: true }));
    await page.keyboard.press('Enter');
    await search.waitFor();
    await tabTo(page, search);
    await page.keyboard.type('Hund');

    await page.keyboard.press('Escape');

    expect(await search.inputValue()).toBe('');
    expect(await hasFocus(search)).toBe(true);
  });

  test('a process is captured from the first letter to the next step', async () => {
    const { page, tab } = await visitors.enter();
    const { keyboard } = page;

    await tabTo(page, tab.getByRole('link', { name: words.shell.capture }));
    await keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: words.capture.title }).waitFor();
    await tabTo(page, tab.getByLabel('Bezeichnung'));
    await keyboard.type('Bolzplatz freigeben');
    await tabTo(page, tab.getByRole('combobox', { name: 'Federführende Einheit' }));
    await keyboard.type('Bürgerb');
    await tab.getByRole('option', { name: 'Bürgerbüro' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tabTo(page, tab.getByLabel('Kurzbeschreibung'));
    await keyboard.type('Nach der Sanierung wird der Platz geöffnet.');
    await tabTo(page, tab.getByRole('button', { name: words.capture.questionsLink }));
    await keyboard.press('Enter');
    await tab.getByText(words.capture.questionsIntro).waitFor();
    await tabTo(page, tab.getByRole('button', { name: words.capture.saveDraft }));
    await keyboard.press('Enter');

    const saved = tab.getByRole('heading', { name: /^„Bolzplatz freigeben“ ist als Entwurf P-\d+ gespeichert\.$/ });
    await eventually(async () => expect(await hasFocus(saved)).toBe(true));
    await tabTo(page, tab.getByRole('button', { name: words.capture.continue }));
    await keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: words.capture.editTitle('Bolzplatz freigeben') }).waitFor();
  });

  test('a form that is not complete leads to what is missing', async () => {
    const { page, tab } = await visitors.enter();
    await tabTo(page, tab.getByRole('link', { name: words.shell.capture }));
    await page.keyboard.press('Enter');
    const name = tab.getByLabel('Bezeichnung');
    await name.waitFor();
    await tabTo(page, tab.getByRole('button', { name: words.capture.saveDraft }));

    await page.keyboard.press('Enter');

    await tab.getByText(words.capture.problemCount(2)).waitFor();
    await tabTo(page, name, 'Shift+Tab');
    await page.keyboard.type('Spielstraße ausweisen');
    expect(await name.inputValue()).toBe('Spielstraße ausweisen');
  });

  test('the day is moved, and a card is answered in the chat', async () => {
    const { page, chat } = await visitors.enter();
    const { keyboard } = page;
    const dayButton = page.getByRole('button', { name: /^Heute: / });

    await tabTo(page, dayButton);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: words.workplace.ahead.day }).waitFor();
    await keyboard.press('Escape');
    await eventually(async () => expect(await hasFocus(dayButton)).toBe(true));
    await tabTo(page, chat.getByRole('button', { name: words.cards.confirm }).first());
    await keyboard.press('Enter');

    await chat.getByText(/: bestätigt von Aylin Demirci am /).waitFor();
  });
});
