const de = {
  title: 'Neu hier? Das Register in fünf Schritten',
  place: (step: number, all: number) => `Schritt ${step} von ${all}`,
  back: 'Zurück',
  next: 'Weiter',
  skip: 'Überspringen',
  done: 'Fertig',
  skipped: 'Den Rundgang finden Sie jederzeit unter dem Fragezeichen.',
  steps: {
    find: {
      title: 'Finden',
      text: 'Tippen Sie, was Sie suchen, in Ihren Worten: „hund steuer“ findet die Hundesteuer, und Tippfehler stören nicht.',
      link: 'Im Register suchen',
    },
    read: {
      title: 'Nachlesen',
      text: 'Jeder Prozess hat eine Seite: wer ihn verantwortet, was wann geschieht, welche Formulare und Gesetze gelten.',
      link: 'Register ansehen',
    },
    capture: {
      title: 'Erfassen',
      text: 'Fehlt ein Prozess? Bezeichnung und Einheit genügen für einen Entwurf. Alles andere wächst nach.',
      link: 'Prozess erfassen',
    },
    suggest: {
      title: 'Hinweis geben',
      text: 'Stimmt etwas nicht? Geben Sie auf der Seite des Prozesses einen Hinweis. Die Verantwortlichen entscheiden, und Sie sehen, was daraus wurde.',
      link: 'Hinweise ansehen',
    },
    confirm: {
      title: 'Bestätigen',
      text: 'Sind Sie verantwortlich, fragt eine Karte im Chat rechtzeitig: Stimmt das noch? Ein Klick genügt. Was ansteht, sehen Sie auch hier.',
      link: null,
    },
  },
};

const en: typeof de = {
  title: 'New here? The register in five steps',
  place: (step, all) => `Step ${step} of ${all}`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  done: 'Done',
  skipped: 'You find the tour under the question mark at any time.',
  steps: {
    find: {
      title: 'Find',
      text: 'Type what you are looking for in your own words. Parts of words are enough, and typing errors do no harm.',
      link: 'Search the register',
    },
    read: {
      title: 'Look up',
      text: 'Every process has a page: who answers for it, what happens when, which forms and laws apply.',
      link: 'See the register',
    },
    capture: {
      title: 'Capture',
      text: 'Is a process missing? A name and a unit are enough for a draft. Everything else grows.',
      link: 'Capture a process',
    },
    suggest: {
      title: 'Suggest',
      text: 'Is something wrong? Make a suggestion on the page of the process. Its owner decides, and you see what became of it.',
      link: 'See the suggestions',
    },
    confirm: {
      title: 'Confirm',
      text: 'If a process is yours, a card in the chat asks in good time: is this still right? One click is enough. You see here, too, what is due.',
      link: null,
    },
  },
};

export const tour = { de, en };
