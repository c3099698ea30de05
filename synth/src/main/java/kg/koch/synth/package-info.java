/**
 * The made-up country: register files of a country that does not exist, with the truth about it
 * kept apart, so that everything the chain measures can be compared with what really happened.
 *
 * <p>Units: days are counted from 1970-01-01, moments in seconds from then, both in local time.
 * Every household, resident foreigner and visitor draws from a randomness of its own, keyed by the
 * seed and its number; the same settings give the same bytes for any number of threads. What is
 * imitated, from which published figures, and what is not: {@code README.md} beside the files.
 */
@NullMarked
package kg.koch.synth;

import org.jspecify.annotations.NullMarked;
