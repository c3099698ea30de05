/**
 * The report of a protection of records, in Kyrgyz, Russian and English: one HTML page without
 * script, of counts and shares only; no value of a record is in it.
 */
@NullMarked
package kg.koch.app.microdata.report;

import org.jspecify.annotations.NullMarked;
