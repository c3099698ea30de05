/**
 * Structures in SDMX over HTTP: structure, availability, schema and metadata queries of REST 1
 * (/sdmx/v1) and REST 2 (/sdmx/v2), on the latest release or the one the parameter {@code release}
 * names.
 */
@NullMarked
package kg.koch.portal.structure;

import org.jspecify.annotations.NullMarked;
