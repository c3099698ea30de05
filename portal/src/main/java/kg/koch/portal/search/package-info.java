/**
 * What readers ask, in Kyrgyz, Russian, English or a mixture, and what of a release answers it.
 *
 * <p>Words are folded (letters that readers interchange become one), cut to a stem by light rules
 * of each language, and given the notions of {@code notions.txt}, a list editors can read, in which
 * words that mean the same stand together. A word nobody knows is tried in the other alphabet, as
 * typed with the wrong keyboard, and with one or two letters mistaken. Codes that are named (an
 * area, a country, a sex, a year) become filters of the tables found. The index is made from the
 * metadata of a release alone and held in memory; same release and question, same answer.
 *
 * <p>Scores follow the usual form, the sum over words of inverse document frequency times the
 * weight of the field (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008,
 * sections 6.1 and 6.2), times the share of the question that is understood.
 */
@NullMarked
package kg.koch.portal.search;

import org.jspecify.annotations.NullMarked;
