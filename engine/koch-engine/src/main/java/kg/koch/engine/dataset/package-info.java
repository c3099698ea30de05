/**
 * Datasets in Parquet, read and written in columns at ten million rows a second and more, by an
 * embedded DuckDB.
 *
 * <p>{@link kg.koch.engine.dataset.Datasets} is the only place that knows DuckDB's interface. A
 * kernel gives rows as a {@link kg.koch.engine.dataset.ChunkSource} and takes them as a {@link
 * kg.koch.engine.dataset.ChunkReader}; both work on chunks of at most 2,048 rows, so no dataset is
 * ever held in memory.
 */
@NullMarked
package kg.koch.engine.dataset;

import org.jspecify.annotations.NullMarked;
