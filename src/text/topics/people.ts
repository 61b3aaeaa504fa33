const de = {
  hint: 'Name oder E-Mail eingeben und aus der Liste wählen.',
  searching: 'Das Verzeichnis wird durchsucht …',
  nobodyFound: (text: string) => `Niemand im Verzeichnis passt zu „${text}“.`,
  searchFailed: 'Das Verzeichnis antwortet gerade nicht. Bitte gleich noch einmal versuchen.',
  myself: 'Ich selbst',
  mailTo: (name: string) => `E-Mail an ${name}`,
  chatWith: (name: string) => `Chat mit ${name}`,
  mail: 'E-Mail',
  chat: 'Chat',
  somebody: 'Unbekannt',
};

const en: typeof de = {
  hint: 'Type a name or e-mail address and choose from the list.',
  searching: 'Searching the directory …',
  nobodyFound: (text) => `Nobody in the directory matches “${text}”.`,
  searchFailed: 'The directory is not answering at the moment. Please try again shortly.',
  myself: 'Myself',
  mailTo: (name) => `E-mail to ${name}`,
  chatWith: (name) => `Chat with ${name}`,
  mail: 'E-mail',
  chat: 'Chat',
  somebody: 'Unknown',
};

export const people = { de, en };
