/**
 * A linkage that stands: further records are linked to it without linking all anew, one person is
 * looked up in it, and a person's key stays the same from run to run.
 *
 * <p>A {@link kg.koch.link.spine.Spine} holds what a linkage of one file learned (columns, rules,
 * weights, and how often each value was there then), its records as rows of codes with their keys,
 * the links, and each record's person. {@link kg.koch.link.spine.SpineWriter} makes it from a full
 * run; an {@link kg.koch.link.spine.Addition} gives another with more records; a {@link
 * kg.koch.link.spine.Finder} looks people up.
 *
 * <p>An addition gives what a full run over all records gives with the weights and frequencies of
 * the spine: the same links with the same weights by the same rules, and the same clusters. That
 * works because what is linked depends on little beyond the pair itself: which keys it shares, how
 * many records share them, and whether the two are linked otherwise. A new record is compared with
 * those that share a key with it; blocks and parts that are too common since, and records that are
 * alone no more, are looked at again; and only what hangs together with a changed link is clustered
 * anew. Keys are compared by 64 bits of a hash, of which an index keeps those above the record's
 * number: two keys are mixed up about as seldom as in a full run, which does the same, but not the
 * same two.
 *
 * <p>What people decided of pairs is kept apart from the links that records give by themselves and
 * laid over them in every run ({@link kg.koch.link.spine.Decisions}), so that a decision can be
 * taken back and an addition is still what a full run with the same decisions gives.
 *
 * <p>Weights are not learned again: when the records have become others, a full run has to be made,
 * which takes the person keys over. Records are not taken out; a full run without them does that.
 *
 * <p>Storage is sections of bytes, handed in and out ({@link kg.koch.link.spine.Sections}); files
 * and their safety are the caller's. Disk: some 300 bytes a record of ten columns. Memory: what an
 * addition meets, and 40 bytes a record that stands; where pairs are more than half the records,
 * also all values with some 30 bytes each.
 */
@NullMarked
package kg.koch.link.spine;

import org.jspecify.annotations.NullMarked;
