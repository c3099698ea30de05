/**
 * Provisional figures: how many of the crossings that a residence rule cannot decide yet will turn
 * out to be migrations, in total.
 *
 * <p>What: models learn once a year ({@link kg.koch.measure.provisional.TrainingRecords}, {@link
 * kg.koch.measure.provisional.ProvisionalModels}) from crossings that are final by then, seen at
 * the same age as those that are not; {@link kg.koch.measure.provisional.VintageRecords} shows
 * every past vintage what was known on its day ({@link kg.koch.measure.provisional.PastView}) and
 * adds up what the models expect; {@link kg.koch.measure.provisional.RevisionTriangle} holds the
 * figures of every month and vintage, with intervals from past revisions; {@link
 * kg.koch.measure.provisional.RevisionReport} says how good they were, beside the propensity table
 * they have to beat.
 *
 * <p>Why: under the 12/16 rule a month is final 17 months later. Method and sources:
 * docs/methods/provisional-figures.md and docs/decisions/0009.
 *
 * <p>This is statistical imputation of totals, not a score on people: the share a model gives to a
 * crossing is used in a sum at once, has no place in any dataset, and there is no way to ask for it
 * from outside this package.
 *
 * <p>Inputs: {@link kg.koch.measure.stay.MeasuredPerson}, person after person, once to learn and
 * once to count. Outputs: persons, by month. Limits: sex, citizenship and links between records are
 * those known today, not those of the vintage; behaviour that never occurred in the training months
 * is not foreseen.
 */
@NullMarked
package kg.koch.measure.provisional;

import org.jspecify.annotations.NullMarked;
