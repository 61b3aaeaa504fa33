type Names = Readonly<Record<string, string | undefined>>;

/** The keys of a combination as a keyboard shows them: beside another key a letter is a capital, alone it is what it types. */
export function printed(combination: string, names: Names): readonly string[] {
  if (combination.length === 1) return [names[combination] ?? combination];
  return combination.split('+').map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
