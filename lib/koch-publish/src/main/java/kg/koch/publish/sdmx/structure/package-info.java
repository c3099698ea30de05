/**
 * Structures in SDMX: what a release's data are made of, as a small model, and the writers that put
 * it into the messages of the standard.
 *
 * <p>{@link kg.koch.publish.sdmx.structure.Structures} is made from a release alone: a dataflow, a
 * data structure, a constraint, a categorisation and a provision agreement for each table; one code
 * list for each list that tables use, with the codes they use; one scheme each of concepts, themes,
 * agencies and providers; a metadata structure for the reports about tables. {@link
 * kg.koch.publish.sdmx.structure.StructureQuery} says what is asked, as REST 1 and REST 2 write it.
 * Output depends on nothing but the release, the query and the language.
 *
 * <p>Sources: SDMX 2.1 and 3.0 Technical Specifications, section 2 (information model), sections 3
 * of both (SDMX-ML); field guides of SDMX-JSON 1.0, 2.0 and 2.1; SDMX REST 1.5 and 2.2.
 */
@NullMarked
package kg.koch.publish.sdmx.structure;

import org.jspecify.annotations.NullMarked;
