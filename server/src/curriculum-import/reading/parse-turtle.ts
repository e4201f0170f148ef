import { EventEmitter } from 'node:events';
import { Parser } from 'n3';
import type { TurtleFile } from '../published-curriculum.ts';
import { Graph } from './graph.ts';
import { unreadable } from './problems.ts';

const CHUNK = 64 * 1024;

/**
 * Reads Turtle files into one graph, a chunk at a time.
 * @param onProgress told how many characters of all files together have been read
 * @throws DomainProblem IMPORT_UNREADABLE with file and line
 */
export function parseTurtle(files: readonly TurtleFile[], onProgress: (characters: number) => void = () => {}): Graph {
  const graph = new Graph();
  let before = 0;
  for (const file of files) {
    parseFile(file, graph, (read) => onProgress(before + read));
    before += file.body.length;
  }
  return graph;
}

function parseFile(file: TurtleFile, graph: Graph, onProgress: (characters: number) => void): void {
  // What is no text at all (an archive, an image) gets its own words: the parser's would show pieces of it.
  if (file.body.includes('\u0000')) throw unreadable(file.name, null, 'it is not a text file');
  // What is emitted is parsed before emit returns.
  const input = new EventEmitter();
  let problem: Error | null = null;
  // A base of its own keeps relative addresses and blank nodes of different files apart.
  const parser = new Parser({ format: 'text/turtle', baseIRI: `urn:file:${encodeURIComponent(file.name)}` });
  parser.parse(input, (error, quad) => {
    if (error) problem ??= error;
    else if (quad) graph.add(file.name, quad.subject.value, quad.predicate.value, quad.object);
  });
  for (let from = 0; from < file.body.length && !problem; from += CHUNK) {
    input.emit('data', file.body.slice(from, from + CHUNK));
    onProgress(Math.min(from + CHUNK, file.body.length));
  }
  if (!problem) input.emit('end');
  if (problem) throw syntaxProblem(file.name, problem);
}

function syntaxProblem(name: string, error: Error & { context?: { line?: number } }): Error {
  const reason = error.message.replace(/ on line \d+\.?$/, '').replace(/\.$/, '');
  return unreadable(name, error.context?.line ?? null, reason);
}
