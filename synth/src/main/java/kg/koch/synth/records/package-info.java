/**
 * Made-up records of made-up persons, with known errors and known truth: what record linkage is
 * measured with.
 *
 * <p>A {@link kg.koch.synth.records.Household} of four has names, dates and addresses in common; a
 * {@link kg.koch.synth.records.MadeUpPerson} is recorded by one {@link
 * kg.koch.synth.records.RecordSource} after another; every record has gaps and {@link
 * kg.koch.synth.records.RecordError}s of its own; last, it is written in one {@link
 * kg.koch.synth.records.Script}. Persons, errors and spelling draw from randomness of their own, so
 * one seed gives the same persons with the same errors in every script: what differs between two
 * scripts is the script alone.
 *
 * <p>Nobody in the records is real. What is imitated and what is assumed: README.md beside the
 * files.
 */
@NullMarked
package kg.koch.synth.records;

import org.jspecify.annotations.NullMarked;
