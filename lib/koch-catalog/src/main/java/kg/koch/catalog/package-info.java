/**
 * What the country declares, as values: code lists, source layouts with their rules, and the tables
 * to publish.
 *
 * <p>Declarations are files under {@code catalog/} (CSV for code lists, YAML for the rest). They
 * are read and checked at start; a fault names the file, the line and what was expected.
 */
@NullMarked
package kg.koch.catalog;

import org.jspecify.annotations.NullMarked;
