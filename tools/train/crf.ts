/**
 * A linear-chain conditional random field, trained by stochastic gradient with AdaGrad (Duchi et al. 2011) and feature
 * dropout. Only legal transitions exist.
 */
import { AFTER, BEFORE, needsOpen, staysOpen } from '../../src/engine/tagging/labels';
import { NAME_LABELS } from '../../src/engine/tagging/names';
import { mulberry, shuffle } from './shuffle';

const L = NAME_LABELS;

/** Tokens of all stretches in a row. */
export interface Chains {
  /** Feature numbers of token `t` are `features[starts[t] … starts[t + 1])`; negative ones are ignored. */
  readonly features: Int32Array;
  /** By feature place: 1 when it knows the very word. */
  readonly knowing: Uint8Array;
  readonly starts: Uint32Array;
  readonly gold: Uint8Array;
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

export interface Field {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** Share of tokens whose features hide the very word. */
  readonly blinding: number;
  /** L2 penalty on active weights at each step. */
  readonly decay: number;
  readonly seed: number;
}

const LONGEST = 400;

export function trainCrf(chains: Chains, featureCount: number, options: CrfOptions): Field {
  const state: State = {
    weights: new Float32Array(featureCount * L),
    squares: new Float32Array(featureCount * L).fill(1e-2),
    transitions: new Float32Array(L * L),
    transitionSquares: new Float32Array(L * L).fill(1e-2),
    scores: new Float64Array(LONGEST * L),
    forward: new Float64Array(LONGEST * L),
    backward: new Float64Array(LONGEST * L),
    active: new Int32Array(LONGEST * 128),
    bounds: new Int32Array(LONGEST + 1),
    random: mulberry(options.seed),
  };
  const sums = {
    weights: new Float32Array(featureCount * L),
    transitions: new Float32Array(L * L),
  };
  let counted = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate =
      options.rate * (epoch >= options.epochs - 1 ? 0.3 : epoch >= options.epochs - 2 ? 0.6 : 1);
    for (const stretch of shuffle(chains.stretches, options.seed * 100 + epoch)) {
      if (stretch.last - stretch.first <= LONGEST)
        step(state, chains, stretch, { ...options, rate });
    }
    if (epoch < options.epochs - AVERAGED) continue;
    addTo(sums.weights, state.weights);
    addTo(sums.transitions, state.transitions);
    counted++;
  }
  return {
    weights: average(sums.weights, counted),
    transitions: average(sums.transitions, counted),
  };
}

/** Epochs from the end whose weights are averaged. */
const AVERAGED = 3;

function addTo(sum: Float32Array, weights: Float32Array): void {
  for (let cell = 0; cell < sum.length; cell++) sum[cell] = (sum[cell] ?? 0) + (weights[cell] ?? 0);
}

function average(sum: Float32Array, count: number): Float32Array {
  return sum.map((value) => value / count);
}

interface State {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionSquares: Float32Array;
  readonly scores: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Feature numbers of this step after dropout. */
  readonly active: Int32Array;
  readonly bounds: Int32Array;
  readonly random: () => number;
}

function step(state: State, chains: Chains, stretch: Stretch, options: CrfOptions): void {
  const length = stretch.last - stretch.first;
  emit(state, chains, stretch, options);
  const total = runForward(state, length);
  runBackward(state, length);
  updateTransitions(state, chains.gold, stretch, total, options.rate);
  for (let at = 0; at < length; at++)
    updateToken(state, at, chains.gold[stretch.first + at] ?? 0, total, stretch.weight, options);
}

function emit(
  state: State,
  chains: Chains,
  { first, last }: Stretch,
  { dropout, blinding }: CrfOptions,
): void {
  const { scores, weights, active, bounds, random } = state;
  scores.fill(0, 0, (last - first) * L);
  let count = 0;
  for (let token = first; token < last; token++) {
    const row = (token - first) * L;
    bounds[token - first] = count;
    const blind = blinding > 0 && random() < blinding;
    for (let at = chains.starts[token] ?? 0; at < (chains.starts[token + 1] ?? 0); at++) {
      const feature = chains.features[at] ?? -1;
      if (feature < 0 || (blind && chains.knowing[at] === 1) || random() < dropout) continue;
      active[count++] = feature;
      const cell = feature * L;
      for (let label = 0; label < L; label++)
        scores[row + label] = (scores[row + label] ?? 0) + (weights[cell + label] ?? 0);
    }
  }
  bounds[last - first] = count;
}

/** Log-sum-exp from the left; returns the log of the partition function. */
function runForward({ scores, transitions, forward }: State, length: number): number {
  for (let label = 0; label < L; label++)
    forward[label] = needsOpen(label) ? -Infinity : (scores[label] ?? 0);
  for (let at = 1; at < length; at++) {
    const row = at * L;
    for (let to = 0; to < L; to++) {
      const sources = BEFORE[to] ?? [];
      let high = -Infinity;
      for (const from of sources)
        high = Math.max(high, (forward[row - L + from] ?? 0) + (transitions[from * L + to] ?? 0));
      let sum = 0;
      if (high > -Infinity) {
        for (const from of sources)
          sum += Math.exp(
            (forward[row - L + from] ?? 0) + (transitions[from * L + to] ?? 0) - high,
          );
      }
      forward[row + to] =
        high === -Infinity ? -Infinity : high + Math.log(sum) + (scores[row + to] ?? 0);
    }
  }
  return logSum(forward, (length - 1) * L);
}

function logSum(values: Float64Array, row: number): number {
  let high = -Infinity;
  for (let label = 0; label < L; label++)
    if (!staysOpen(label)) high = Math.max(high, values[row + label] ?? 0);
  let sum = 0;
  for (let label = 0; label < L; label++)
    if (!staysOpen(label)) sum += Math.exp((values[row + label] ?? 0) - high);
  return high + Math.log(sum);
}

function runBackward({ scores, transitions, backward }: State, length: number): void {
  const end = (length - 1) * L;
  for (let label = 0; label < L; label++) backward[end + label] = staysOpen(label) ? -Infinity : 0;
  for (let at = length - 2; at >= 0; at--) {
    const row = at * L;
    const next = row + L;
    for (let from = 0; from < L; from++) {
      const targets = AFTER[from] ?? [];
      let high = -Infinity;
      for (const to of targets)
        high = Math.max(
          high,
          (backward[next + to] ?? 0) + (transitions[from * L + to] ?? 0) + (scores[next + to] ?? 0),
        );
      let sum = 0;
      if (high > -Infinity) {
        for (const to of targets)
          sum += Math.exp(
            (backward[next + to] ?? 0) +
              (transitions[from * L + to] ?? 0) +
              (scores[next + to] ?? 0) -
              high,
          );
      }
      backward[row + from] = high === -Infinity ? -Infinity : high + Math.log(sum);
    }
  }
}

function updateTransitions(
  state: State,
  gold: Uint8Array,
  { first, last, weight }: Stretch,
  total: number,
  rate: number,
): void {
  const { scores, transitions, forward, backward, transitionSquares } = state;
  for (let at = 1; at < last - first; at++) {
    const row = at * L;
    const goldCell = (gold[first + at - 1] ?? 0) * L + (gold[first + at] ?? 0);
    for (let from = 0; from < L; from++) {
      const left = forward[row - L + from] ?? 0;
      if (left === -Infinity) continue;
      for (const to of AFTER[from] ?? []) {
        const cell = from * L + to;
        const expected = Math.exp(
          left +
            (transitions[cell] ?? 0) +
            (scores[row + to] ?? 0) +
            (backward[row + to] ?? 0) -
            total,
        );
        const gradient = weight * (expected - (cell === goldCell ? 1 : 0));
        if (gradient > -1e-4 && gradient < 1e-4) continue;
        transitionSquares[cell] = (transitionSquares[cell] ?? 0) + gradient * gradient;
        transitions[cell] =
          (transitions[cell] ?? 0) - (rate * gradient) / Math.sqrt(transitionSquares[cell] ?? 1);
      }
    }
  }
}

function updateToken(
  state: State,
  at: number,
  gold: number,
  total: number,
  weight: number,
  { rate, decay }: CrfOptions,
): void {
  const { forward, backward, weights, squares, active, bounds } = state;
  for (let label = 0; label < L; label++) {
    const expected = Math.exp(
      (forward[at * L + label] ?? 0) + (backward[at * L + label] ?? 0) - total,
    );
    const gradient = weight * (expected - (label === gold ? 1 : 0));
    if (gradient > -1e-3 && gradient < 1e-3) continue;
    const square = gradient * gradient;
    for (let entry = bounds[at] ?? 0; entry < (bounds[at + 1] ?? 0); entry++) {
      const cell = (active[entry] ?? 0) * L + label;
      const old = weights[cell] ?? 0;
      const full = gradient + decay * old;
      squares[cell] = (squares[cell] ?? 0) + square;
      weights[cell] = old - (rate * full) / Math.sqrt(squares[cell] ?? 1);
    }
  }
}
