/**
 * The tables of a release in Parquet.
 *
 * <p>{@link kg.koch.engine.release.ParquetTableFiles} is how a release bundle's cells reach the
 * disk and come back; what a bundle is, and whether it may be believed, is {@code
 * kg.koch.publish.bundle}'s business.
 */
@NullMarked
package kg.koch.engine.release;

import org.jspecify.annotations.NullMarked;
