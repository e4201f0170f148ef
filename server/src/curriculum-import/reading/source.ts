import type { CurriculumSource } from '../published-curriculum.ts';
import type { Graph } from './graph.ts';
import { P, TYPE, localName } from './ontology.ts';
import { foreign } from './problems.ts';
import { oneLine } from './text.ts';

const OPEN_GOVERNMENT_LICENCE = /nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/3/;

/**
 * Who published these programmes, and the sentence their licence asks for: the Open Government Licence v3.0 asks for
 * the statement below together with the source's name.
 * @throws DomainProblem IMPORT_FOREIGN where the files are of different versions
 */
export function readSource(graph: Graph, programmes: readonly string[]): CurriculumSource {
  const headers = graph.ofType(TYPE.ontology);
  refuseMixedVersions(graph, headers);
  const files = new Set(programmes.map((programme) => graph.fileOf(programme)));
  const own = headers.filter((header) => files.has(graph.fileOf(header)));
  const said = (predicate: string) => {
    for (const header of own) {
      const text = graph.text(header, predicate);
      if (text !== null) return oneLine(text);
    }
    return null;
  };
  const publisher = said(P.creator) ?? 'Unknown publisher';
  const title = titleOf(graph, programmes) ?? said(P.label) ?? 'Curriculum';
  const version = said(P.version);
  const licence = own.flatMap((header) => graph.iris(header, P.licence))[0] ?? null;
  return { title, publisher, version, licence, attribution: attribution({ title, publisher, version, licence, rights: said(P.rights) }) };
}

function attribution(source: { title: string; publisher: string; version: string | null; licence: string | null; rights: string | null }): string {
  const named = [source.publisher, source.title, source.version && `version ${source.version}`].filter(Boolean).join(', ');
  const rights = source.rights === null ? '' : ` ${source.rights.replace(/\.?$/, '.')}`;
  if (source.licence === null) return `Source: ${named}.${rights}`;
  if (!OPEN_GOVERNMENT_LICENCE.test(source.licence)) return `Source: ${named}.${rights} Licence: ${source.licence}`;
  return `Contains public sector information licensed under the Open Government Licence v3.0. Source: ${named}.${rights}`;
}

/** What the programmes are programmes of, such as "Mathematics Key Stage 3". */
function titleOf(graph: Graph, programmes: readonly string[]): string | null {
  const schemes = [...new Set(programmes.flatMap((programme) => graph.iris(programme, P.isProgrammeOf)))];
  const labels = schemes.map((scheme) => graph.text(scheme, P.label)).filter((label) => label !== null);
  return labels.length === 0 ? null : labels.map(oneLine).join(', ');
}

function refuseMixedVersions(graph: Graph, headers: readonly string[]): void {
  for (const header of headers) {
    const versions = [...new Set(graph.texts(header, P.version))];
    if (versions.length < 2) continue;
    throw foreign(
      `The files hold “${localName(header)}” in different versions (${versions.join(' and ')}).`,
      'Import files of one version.',
    );
  }
}
