import type { SynonymValues } from '../../register';

/** What people in Lindenfurt say at the counter, for what the entries call by its official name. */
export const demoSynonyms: Readonly<Record<string, Pick<SynonymValues, 'title' | 'everyday'>>> = {
  fahrerlaubnis: { title: 'Fahrerlaubnis', everyday: 'Führerschein\nLappen' },
  personalausweis: { title: 'Personalausweis', everyday: 'Perso\nAusweis' },
  wohngeld: { title: 'Wohngeld', everyday: 'Mietzuschuss' },
  bewohnerparken: { title: 'Bewohnerparkausweis', everyday: 'Anwohnerparken\nParkausweis' },
};
