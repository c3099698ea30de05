/**
 * Crossings that were not recorded: where two crossings of a person go in one direction, one
 * between them is missing.
 *
 * <p>Why: a visitor whose exit was not scanned seems to stay for months, and each such stay is a
 * migration that never was. Half a gap is a poor guess of when the missing crossing happened, for
 * most stays are either short or long.
 *
 * <p>Method: the missing crossing is drawn from what similar travellers did, given how long the gap
 * is. Donors are journeys recorded in full (out, back and out again, or the other way round); the
 * share of a donor's days that lay before the middle crossing becomes the recipient's. Source:
 * random hot-deck imputation within classes (Andridge and Little, A Review of Hot Deck Imputation
 * for Survey Non-response, 2010); drawn several times, the variance between draws is the variance
 * of the imputation (Rubin, Multiple Imputation for Nonresponse in Surveys, 1987).
 *
 * <p>Inputs: days as whole numbers, directions 1 arrival and 0 departure, the class of each
 * crossing's traveller. Outputs: the crossings with those put in flagged. What is drawn depends on
 * the seed, the person and the days of the gap, never on the order of work or on other persons'
 * draws.
 *
 * <p>Limits: one crossing is put into a gap, never three; a whole journey that left no trace is not
 * seen; donors are taken to be missing at random within their class.
 *
 * <p>Example: {@code counts.add(days, directions, classes, from, to)} for everyone, then {@code new
 * Imputation(counts.deck(), seed, 1).repair(person, days, directions, classes, from, to,
 * repaired)}.
 */
@NullMarked
package kg.koch.measure.repair;

import org.jspecify.annotations.NullMarked;
