/**
 * Releases: what is published, how it is read back, served as SDMX and explained.
 *
 * <p>{@link kg.koch.publish.bundle} is the signed folder a release is kept in, {@link
 * kg.koch.publish.sdmx} the international form of its figures, {@link kg.koch.publish.explain} the
 * answer to "where does this number come from?".
 */
@NullMarked
package kg.koch.publish;

import org.jspecify.annotations.NullMarked;
