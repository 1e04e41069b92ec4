/** Words before a person's name that are no part of it. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir madam madame lord lady dame president vice prime minister premier chancellor senator sen congressman congresswoman representative rep governor gov ' +
    'mayor judge justice general gen colonel col lieutenant lt captain capt major maj sergeant sgt corporal admiral adm commander cmdr brigadier brig marshal officer detective inspector chief ' +
    'secretary ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman chair ceo cfo coach striker captain archbishop bishop cardinal father rev reverend rabbi sheikh ' +
    'shaikh ayatollah mullah sultan emir king queen prince princess emperor empress duke duchess pope saint hon honourable pm mp mla mep attorney deputy acting former ex-president ' +
    'foreign defense defence interior finance economist analyst author actor actress singer'
  ).split(' '),
);

/** Titles that are also names, or parts of names, when nothing but one word follows: "King", "Queen", "Justice". */
const AMBIGUOUS = new Set(
  'king queen prince princess lord lady pope saint sultan duke major judge justice bishop cardinal marshal father chief chair coach emperor'.split(
    ' ',
  ),
);

/** True for a word that introduces a person and does not belong to the name. `left` is how many words follow it. */
export function isTitle(word: string, left: number): boolean {
  const small = word.toLowerCase();
  const bare = small.endsWith('.') ? small.slice(0, -1) : small;
  return TITLES.has(bare) && (left > 1 || !AMBIGUOUS.has(bare));
}

/** Titles that are surnames too. */
const SURNAMES = new Set(['dean', 'sergeant', 'chancellor', 'general']);

/** True for a word that never is a person's name by itself: "Pope", "President", "God". */
export function isBareTitle(word: string): boolean {
  const small = word.toLowerCase();
  return (
    small === 'god' ||
    small === 'pope' ||
    (TITLES.has(small) && !AMBIGUOUS.has(small) && !SURNAMES.has(small))
  );
}
