/** What must hold on every screen: no accessibility violation, nothing beside the window, no word of another language. */
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';
import type { Field } from '../../src/register';
import { lists, processSections } from '../../src/register';
import { allTexts } from './allTexts';

/**
 * Violations that axe finds, one text each; empty is good. `tab` looks at the frame alone, `window` at everything;
 * `colours` asks only what differs from theme to theme.
 */
export async function axeViolations(
  page: Page,
  part: 'tab' | 'window' = 'window',
  rules: 'all' | 'colours' = 'all',
): Promise<readonly string[]> {
  // Fluent's focus keeper sets invisible stops at the edges of pop-ups: nobody meets them with the keyboard or a reader.
  const stops = '[data-tabster-dummy]';
  const every = new AxeBuilder({ page }).exclude(stops).exclude(['iframe', stops]);
  const axe = rules === 'all' ? every : every.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await (part === 'tab' ? axe.include(['iframe', 'html']) : axe).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n${node.html}`));
}

/** What can be seen or operated and lies beside the window, in it and all its frames, and scrolling sideways. */
export async function besideTheWindow(page: Page): Promise<readonly string[]> {
  return (await Promise.all(page.frames().map((frame) => frame.evaluate(besideThisWindow)))).flat();
}

function besideThisWindow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const scrolls = scrollWidth > clientWidth ? [`${location.pathname} is ${scrollWidth} wide`] : [];
  const all = [...document.querySelectorAll('a, button, input, textarea, select, h1, h2, h3, [role="gridcell"]')];
  const beside = all.filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    // What is moved far out on purpose is there for screen readers or waits for the focus.
    return isSeen && right > 0 && (left < -1 || right > clientWidth + 1);
  });
  return [...scrolls, ...beside.map((element) => element.outerHTML.slice(0, 200))];
}

/** German texts of the user interface in the window and its frames. What was said in the chat earlier stays as it was said. */
export async function germanIn(page: Page): Promise<readonly string[]> {
  const shown = (await Promise.all(page.frames().map((frame: Frame) => frame.evaluate(textsOfThisWindow)))).flat();
  return [...new Set(shown)].filter((text) => germanOnly.has(text));
}

function textsOfThisWindow(): string[] {
  const isSaid = (node: Node | null) => node?.parentElement?.closest('[role="log"] article') != null;
  const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')];
  const attributes = named
    .filter((element) => !isSaid(element))
    .flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: string[] = [];
  while (walker.nextNode()) if (!isSaid(walker.currentNode)) nodes.push(walker.currentNode.textContent ?? '');
  return [...attributes, ...nodes].map((text) => text.trim()).filter((text) => text !== '');
}

const english = new Set([...wordsIn(allTexts('en')), ...schemaWords('en')]);
/** Short names of units of the demo city that are words of the interface too. */
const unitNames = new Set(['Leistungen']);
const germanOnly = new Set(
  [...wordsIn(allTexts('de')), ...schemaWords('de')].filter((text) => !english.has(text) && !unitNames.has(text)),
);

/** Every fixed text; those with gaps are functions and stay out. */
function wordsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsIn) : [];
}

function schemaWords(language: 'de' | 'en'): readonly string[] {
  const fields = Object.values(lists).flatMap((list): readonly Field[] => Object.values(list.fields));
  const choices = fields.flatMap((field) => ('choices' in field ? Object.values(field.choices) : []));
  return [...Object.values(processSections), ...fields]
    .flatMap((named) => {
      const help = 'help' in named ? [named.help[language]] : [];
      return [named.label[language], ...help];
    })
    .concat(choices.map((choice) => choice[language]));
}
