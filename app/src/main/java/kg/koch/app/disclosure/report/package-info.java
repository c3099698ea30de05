/**
 * The report of an audit of tables with hidden cells, in Kyrgyz, Russian and English: one HTML page
 * without script or anything from elsewhere, which prints as it reads. It names hidden cells, and
 * is for those who answer for the tables.
 */
@NullMarked
package kg.koch.app.disclosure.report;

import org.jspecify.annotations.NullMarked;
