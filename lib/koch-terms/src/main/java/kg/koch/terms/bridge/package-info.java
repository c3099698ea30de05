/**
 * A bridge from one figure to another figure of the same phenomenon: the difference taken apart
 * into named parts that add up to it exactly.
 *
 * <p>Why: agencies publish figures that differ, each under a definition of its own. Nothing is
 * merged silently: both figures stand as they are, and the bridge says what lies between them.
 * Form: the reconciliation table of demographic accounts, {@code start + parts = end} (Preston,
 * Heuveline and Guillot, Demography, 2001, chapter 1, for the balancing equation); the kinds of
 * parts are those by which international guidance compares sources (UNECE, Guidance on Data
 * Integration for Measuring Migration, 2019).
 *
 * <p>Units: whole persons, moves or events, the same for both figures; that they are of one
 * phenomenon and one unit is for the caller to see to. Limits: a bridge of rates is not made.
 *
 * <p>Example: 60 registered departures, less 15 who came back early, plus 155 who left without
 * telling the register, are 200 who left for a year.
 */
@NullMarked
package kg.koch.terms.bridge;

import org.jspecify.annotations.NullMarked;
