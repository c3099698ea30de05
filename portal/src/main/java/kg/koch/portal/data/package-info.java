/**
 * Figures as data: the SDMX REST service, and the files a reader takes home (SDMX-CSV, Excel,
 * Parquet).
 */
@NullMarked
package kg.koch.portal.data;

import org.jspecify.annotations.NullMarked;
