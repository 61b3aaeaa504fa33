/** What happened and what to do. Keys are the names of the errors in `register/errors.ts`; `offline` stands for `Unavailable` without a network; `kept` follows where a form is open. */
const de = {
  Conflict: 'Jemand anderes hat inzwischen gespeichert. Bitte vergleichen Sie beide Fassungen.',
  NotAllowed: 'Dafür fehlt Ihnen das Recht. Bitte wenden Sie sich an das Prozessteam.',
  NotFound:
    'Diesen Eintrag gibt es nicht, oder er ist für Sie nicht sichtbar. Suchen Sie ihn im Register, oder fragen Sie das Prozessteam.',
  Unavailable: 'SharePoint antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  offline: 'Sie sind gerade offline: Das geht erst wieder mit Verbindung.',
  Refused: 'SharePoint hat das nicht angenommen. Bitte ändern Sie die Angabe, oder fragen Sie das Prozessteam. Grund:',
  NewerSchema:
    'Dieses Register hat eine neuere Fassung des Programms eingerichtet. Bitte verwenden Sie diese; es wurde nichts geändert.',
  unexpected:
    'Da ist etwas schiefgegangen. Bitte laden Sie die Seite neu; angefangene Entwürfe bleiben auf diesem Gerät.',
  kept: 'Ihre Eingaben sind noch da.',
};

const en: typeof de = {
  Conflict: 'Somebody else has saved in the meantime. Please compare both versions.',
  NotAllowed: 'You do not have the right to do this. Please ask the process team.',
  NotFound: 'This entry does not exist, or you may not see it. Look for it in the register, or ask the process team.',
  Unavailable: 'SharePoint is not answering at the moment. Please try again shortly.',
  offline: 'You are offline: this needs a connection again.',
  Refused: 'SharePoint did not accept this. Please change what you entered, or ask the process team. Reason:',
  NewerSchema: 'A newer version of the program has set this register up. Please use that one; nothing was changed.',
  unexpected: 'Something went wrong. Please reload the page; drafts you have begun stay on this device.',
  kept: 'What you entered is still here.',
};

export const errors = { de, en };
