const de = {
  help: 'Hilfe und Tastenkürzel',
  showTour: 'Rundgang zeigen',
  everywhere: 'Überall',
  showThis: 'Diese Übersicht',
  search: 'Zur Suche',
  capture: 'Prozess erfassen',
  goTo: (area: string) => `Zum Bereich „${area}“`,
  undo: 'Letzte Änderung rückgängig machen',
};

const en: typeof de = {
  help: 'Help and keyboard shortcuts',
  showTour: 'Show the tour',
  everywhere: 'Everywhere',
  showThis: 'This overview',
  search: 'To the search',
  capture: 'Capture a process',
  goTo: (area) => `To the area “${area}”`,
  undo: 'Undo the last change',
};

export const shortcuts = { de, en };
