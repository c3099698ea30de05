/**
 * What a linkage tells people, in Kyrgyz, Russian and English: the report of a run as one HTML page
 * without script or anything from elsewhere, and the explanation of a pair or a cluster as text and
 * JSON.
 *
 * <p>The report is a list of sections ({@link kg.koch.app.matching.report.LinkageReport}), each a
 * small class. Examples show what records say, so a report is as confidential as the files; it says
 * so itself. Everything else in it is counts and shares.
 */
@NullMarked
package kg.koch.app.matching.report;

import org.jspecify.annotations.NullMarked;
