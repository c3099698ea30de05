/**
 * What others need to find a release's tables without a reader: a catalogue for portals of data
 * (DCAT-AP 3 with what StatDCAT-AP adds, in Turtle, RDF/XML and JSON-LD) and descriptions for
 * search engines (schema.org).
 *
 * <p>Statements are put together once, in a {@link kg.koch.publish.catalogue.Graph}; the writers
 * know nothing of catalogues. Sources: DCAT-AP 3.0.0 (SEMIC), StatDCAT-AP 1.0.1, W3C DCAT 3, RDF
 * 1.1; schema.org Dataset. Equal releases give equal bytes.
 */
@NullMarked
package kg.koch.publish.catalogue;

import org.jspecify.annotations.NullMarked;
