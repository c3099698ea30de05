/**
 * The host of the kernels: datasets in Parquet on an embedded DuckDB, and the ledger of steps that
 * made them.
 */
@NullMarked
package kg.koch.engine;

import org.jspecify.annotations.NullMarked;
