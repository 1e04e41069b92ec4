import * as vscode from 'vscode';
import type { Annotation } from '../engine';
import type { Articles } from './articles';

/** What other extensions get from `activate`. */
export interface PressmarkApi {
  readonly version: 1;
  /**
   * The annotation of an open document as it is now, or undefined where it is no article, is not open or could not be
   * read. Offsets are those of `TextDocument.positionAt`. It is a copy of the caller's own.
   */
  getAnnotation(uri: vscode.Uri): Promise<Annotation | undefined>;
  /** The annotation of this document changed. */
  readonly onDidChangeAnnotation: vscode.Event<vscode.Uri>;
}

/** The API object, and what ends its events. */
export function createApi(articles: Articles): readonly [PressmarkApi, vscode.Disposable] {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const subscription = articles.onDidRead((document) => {
    changed.fire(document.uri);
  });
  const api: PressmarkApi = {
    version: 1,
    getAnnotation: async (uri) => {
      const key = uri.toString();
      const isIt = (document: vscode.TextDocument): boolean => document.uri.toString() === key;
      const document = vscode.workspace.textDocuments.find(isIt);
      if (document === undefined) return undefined;
      return articles.ownAnnotation(document);
    },
    onDidChangeAnnotation: changed.event,
  };
  return [api, vscode.Disposable.from(subscription, changed)];
}
