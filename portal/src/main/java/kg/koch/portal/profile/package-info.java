/**
 * The Migration Profile: the yearly report on migration, made of a release by a template, as a page
 * of the portal, a file of HTML, PDF and DOCX.
 *
 * <p>The template (catalog/profile/migration-profile.yaml) holds the sentences in three languages
 * and no number: each figure in them names a table and a cell, and so do charts and tables. {@link
 * kg.koch.portal.profile.ReportMaker} fills it from one release; what the release keeps back or
 * lacks is said in place of the sentence. Chapters follow the outline of the extended Migration
 * Profiles of IOM and ICMPD.
 *
 * <p>Same release, template and program: same bytes, in each language. No clock, no locale of the
 * machine.
 *
 * <p>Source: IOM, Migration Profiles: Making the Most of the Process (2011); ICMPD, Guidelines for
 * Extended Migration Profiles.
 */
@NullMarked
package kg.koch.portal.profile;

import org.jspecify.annotations.NullMarked;
