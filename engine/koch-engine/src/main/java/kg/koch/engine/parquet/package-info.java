/**
 * Writes Parquet files of whole numbers and codes at full speed: each row group is encoded by a
 * thread of its own, without the data engine.
 *
 * <p>The engine encodes what one Java source gives on one thread only; for ten million rows that is
 * most of the time of a run ({@code ./koch bench residence}). Here numbers are stored as
 * differences and codes as single bits, which makes files about as small as compressed ones, so
 * that nothing is compressed. Source: Apache Parquet format 2.10, Encodings.md and parquet.thrift.
 *
 * <p>Limits: no statistics, no nested columns; reading is the data engine's business.
 */
@NullMarked
package kg.koch.engine.parquet;

import org.jspecify.annotations.NullMarked;
