/** What happened, what was kept, what to do. Keys are the names of the errors in `register/errors.ts`. */
const de = {
  Conflict:
    'Jemand anderes hat inzwischen gespeichert. Ihre Eingaben sind noch da: Bitte vergleichen Sie beide Fassungen.',
  NotAllowed:
    'Dafür fehlt Ihnen das Recht. Ihre Eingaben bleiben hier stehen. Bitte wenden Sie sich an das Prozessteam.',
  NotFound: 'Diesen Eintrag gibt es nicht, oder er ist für Sie nicht sichtbar.',
  Unavailable:
    'SharePoint antwortet gerade nicht. Ihre Eingaben sind noch da: Bitte versuchen Sie es gleich noch einmal.',
  Refused: 'SharePoint hat den Inhalt nicht angenommen. Ihre Eingaben sind noch da. Grund:',
  unexpected: 'Da ist etwas schiefgegangen. Ihre Eingaben sind noch da: Bitte laden Sie die Seite neu.',
};

const en: typeof de = {
  Conflict: 'Somebody else has saved in the meantime. What you entered is still here: please compare both versions.',
  NotAllowed: 'You do not have the right to do this. What you entered stays here. Please ask the process team.',
  NotFound: 'This entry does not exist, or you may not see it.',
  Unavailable: 'SharePoint is not answering at the moment. What you entered is still here: please try again shortly.',
  Refused: 'SharePoint did not accept the content. What you entered is still here. Reason:',
  unexpected: 'Something went wrong. What you entered is still here: please reload the page.',
};

export const errors = { de, en };
