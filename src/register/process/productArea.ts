import type { Words } from '../schema/field';
import { words } from '../schema/field';

/** The product areas that every municipal budget in North Rhine-Westphalia has (model of the KomHVO NRW), by their number. */
export const budgetAreas: Readonly<Record<string, Words>> = {
  '01': words('Innere Verwaltung', 'Internal administration'),
  '02': words('Sicherheit und Ordnung', 'Safety and order'),
  '03': words('Schulträgeraufgaben', 'Schools'),
  '04': words('Kultur und Wissenschaft', 'Culture and science'),
  '05': words('Soziale Leistungen', 'Social benefits'),
  '06': words('Kinder-, Jugend- und Familienhilfe', 'Children, young people and families'),
  '07': words('Gesundheitsdienste', 'Health services'),
  '08': words('Sportförderung', 'Sports'),
  '09': words('Räumliche Planung und Entwicklung, Geoinformationen', 'Spatial planning and development, geodata'),
  '10': words('Bauen und Wohnen', 'Building and housing'),
  '11': words('Ver- und Entsorgung', 'Supply and disposal'),
  '12': words('Verkehrsflächen und -anlagen, ÖPNV', 'Roads and public transport'),
  '13': words('Natur- und Landschaftspflege', 'Nature and landscape'),
  '14': words('Umweltschutz', 'Environment'),
  '15': words('Wirtschaft und Tourismus', 'Business and tourism'),
  '16': words('Allgemeine Finanzwirtschaft', 'General finance'),
  '17': words('Stiftungen', 'Foundations'),
};

/** `02`, `02.03.01`, `1.02.03` (with the leading 1 of some accounting programs), `020301`. */
const budgetNumber = /^(?:1\.)?(0[1-9]|1[0-7])(?:\D|\d{2}(?:\D|\d{2}|$)|$)/;
/** What parts an area from what is in it: `Bürgerservice: Meldewesen`, `Bauen / Wohnungsbau`. */
const parting = /\s*[:>→|]\s*|\s+[/–—-]\s+/;

const numberOfName = new Map(Object.entries(budgetAreas).map(([number, { de }]) => [folded(de), number]));

/**
 * The product area that a product belongs to: the number of a budget area, else the words before a colon or dash as they
 * are. Null when no product is given.
 */
export function productArea(product: string | null): string | null {
  const text = product?.replace(/\s+/g, ' ').trim();
  if (!text) return null;
  const number = budgetNumber.exec(text)?.[1];
  if (number) return number;
  const area = text.split(parting).find(Boolean) ?? text;
  return numberOfName.get(folded(area)) ?? area;
}

/** The number goes with the name of a budget area; others are called what they are. */
export function productAreaWords(area: string): Words {
  const budget = Object.hasOwn(budgetAreas, area) ? budgetAreas[area] : undefined;
  return budget ? words(`${area} ${budget.de}`, `${area} ${budget.en}`) : words(area, area);
}

function folded(text: string): string {
  return text
    .toLocaleLowerCase('de')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
