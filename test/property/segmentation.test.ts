import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, TextFormat } from '../../src/engine/text/block';
import { splitBlocks } from '../../src/engine/text/blocks';
import { markReferenceAt } from '../../src/engine/text/entities';
import { splitSentences } from '../../src/engine/tokens/sentences';
import { tokenize } from '../../src/engine/tokens/tokenize';
import { CARRIERS, NAUGHTY_STRINGS } from '../fixtures/generators/naughty';
import { anyText, mutatedArticle } from './arbitraries';

const FORMATS: readonly TextFormat[] = ['plain', 'markdown', 'html'];

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

function checkBlocks(text: string, blocks: readonly Block[]): void {
  let end = 0;
  for (const block of blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= text.length);
    assert.ok(!splitsPair(text, block.start) && !splitsPair(text, block.end));
    end = block.end;
    let skipped = 0;
    for (const skip of block.skips) {
      assert.ok(skip.start >= skipped && skip.end > skip.start);
      assert.ok(skip.end <= block.end - block.start);
      skipped = skip.end;
    }
  }
}

/** What a token's characters stand for: `&ldquo;` is read as the mark that it names. */
function read(characters: string): string {
  const found = markReferenceAt(characters, 0);
  return found === null ? characters : found.mark + characters.slice(found.end);
}

function checkParagraph(text: string, skips: Block['skips']): void {
  const tokens = tokenize(text, skips);
  const covered = new Uint8Array(text.length);
  let end = 0;
  for (const token of tokens) {
    assert.ok(token.start >= end && token.end > token.start && token.end <= text.length);
    assert.equal(read(text.slice(token.start, token.end)), token.text);
    assert.ok(!splitsPair(text, token.start), 'a token cuts a surrogate pair');
    covered.fill(1, token.start, token.end);
    end = token.end;
  }
  for (const skip of skips)
    assert.ok(!covered.subarray(skip.start, skip.end).includes(1), 'a token enters markup');
  for (const skip of skips) covered.fill(1, skip.start, skip.end);
  const left = Array.from(covered, (seen, at) => (seen === 1 ? '' : text.charAt(at))).join('');
  assert.match(left, /^[\s\p{Cc}\p{Cf}]*$/u, 'a character belongs to no token');
  let next = 0;
  for (const sentence of splitSentences(text, tokens)) {
    assert.equal(sentence.first, next);
    assert.ok(sentence.last > sentence.first);
    next = sentence.last;
  }
  assert.equal(next, tokens.length, 'every token is in one sentence');
}

function checkText(text: string): void {
  for (const format of FORMATS) {
    const blocks = splitBlocks(text, format);
    checkBlocks(text, blocks);
    for (const block of blocks) checkParagraph(text.slice(block.start, block.end), block.skips);
  }
}

suite('blocks, tokens and sentences of any text', () => {
  test('cover it in order, inside it, without cutting a character', () => {
    fc.assert(fc.property(anyText, checkText), { numRuns: 5000, seed: 1 });
  });

  test('also where articles are damaged', () => {
    fc.assert(fc.property(mutatedArticle, checkText), { numRuns: 400, seed: 2 });
  });

  test('also around naughty strings', () => {
    for (const hole of NAUGHTY_STRINGS) for (const carrier of CARRIERS) checkText(carrier(hole));
  });
});
