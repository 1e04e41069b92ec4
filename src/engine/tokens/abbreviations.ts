/** Abbreviations that stand before a name or number: their period never ends a sentence. */
const BEFORE_A_NAME =
  'mr mrs ms mx dr prof rev hon fr sr st gen col lt capt cmdr cdr comdr maj sgt cpl pvt adm brig sen rep reps sens gov govs pres amb insp supt ' +
  'det ofc messrs mmes mlle mme ste ft mt vs v pt dist prov univ assn dept nos fig figs eq vol pp ch sec ed eds al cf ca approx mgr msgr rt';

/** Abbreviations that may also stand at the end of a sentence. */
const ANYWHERE =
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri jr inc corp co ltd llc plc bros cos etc ' +
  'esq ave blvd rd sq hwy bldg ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mich minn miss mo mont ' +
  'neb nev okla ore pa penn tenn tex vt va wash wis wyo est hrs mins lbs oz cent u.s u.k u.n e.u d.c a.m p.m b.c a.d ph.d m.d e.g i.e';

/** Words that rarely stand inside a name; after an abbreviation a capital one begins a sentence. */
const STARTERS =
  'a according after all also although an and another any are as asked at because before but by did do does during each even every few for from he her here his how however i if in ' +
  'instead is it its last later many meanwhile more most my nearly neither no nor not now of on once one only or other our over pressed several she since so some still such than that the ' +
  'their then there these they this those though through thus to today two under until was we were what when where whether which while who why will with yet you your';

const EXTRA_TITLES = new Set(BEFORE_A_NAME.split(' '));
const ENDINGS = new Set(ANYWHERE.split(' '));
const OPENERS = new Set(STARTERS.split(' '));

/** How the period after a word is to be read: `title` never ends a sentence, `short` may, `none` is no abbreviation. */
type Abbreviation = 'title' | 'short' | 'none';

/** Looks up a word without its final period, in any case. "Mar." and "ill." count only with a capital. */
export function abbreviation(word: string): Abbreviation {
  if (word.length > 7) return 'none';
  const lower = word.toLowerCase();
  return (lower === word ? SMALL_FORMS : FORMS).get(lower) ?? 'none';
}

/** Abbreviations that are written in small letters. */
const SMALL = new Set(
  'etc u.s a.m p.m e.g i.e inc corp co ltd jr approx est hrs mins lbs oz'.split(' '),
);

/** Titles that are written in small letters; others ("rep", "gen", "ed") are words of their own then. */
const LOWER_TITLES = new Set('vs v al cf ca fig figs eq vol pp ch nos approx dept'.split(' '));

const FORMS: ReadonlyMap<string, Abbreviation> = new Map([
  ...[...ENDINGS].map((ending) => [ending, 'short'] as const),
  ...[...EXTRA_TITLES].map((title) => [title, 'title'] as const),
]);
const SMALL_FORMS: ReadonlyMap<string, Abbreviation> = new Map(
  [...FORMS].filter(([form, kind]) => (kind === 'title' ? LOWER_TITLES : SMALL).has(form)),
);

/** True for a capital function word: likely the first word of a sentence. */
export function opensSentence(word: string): boolean {
  return word.length < 10 && OPENERS.has(word.toLowerCase());
}
