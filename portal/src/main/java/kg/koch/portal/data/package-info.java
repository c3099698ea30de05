/**
 * Figures as data: the data queries of SDMX REST 2 and REST 1 in every format of SDMX, and the
 * files a reader takes home (SDMX-CSV, Excel, Parquet).
 */
@NullMarked
package kg.koch.portal.data;

import org.jspecify.annotations.NullMarked;
