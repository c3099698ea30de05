/**
 * Linkage with a partner country without names: each side encodes its records by itself, and only
 * encodings meet.
 *
 * <p>Method: a cryptographic long-term key (CLK), a Bloom filter of all fields of a record, whose
 * bits an HMAC-SHA256 under a secret key chooses; similarity is the Dice coefficient of two bit
 * sets; candidates are found by agreeing samples of bits. {@link
 * kg.koch.link.privacy.RecordEncoder} encodes, {@link kg.koch.link.privacy.EncodedMatcher} matches.
 *
 * <p>Sources: Schnell, Bachteler and Reiher, Privacy-preserving record linkage using Bloom filters,
 * BMC Medical Informatics and Decision Making 9:41 (2009); the same, A novel error-tolerant
 * anonymous linking code, German RLC working paper 2 (2011); Schnell and Borgs, Randomized response
 * and balanced Bloom filters for privacy preserving record linkage, ICDMW (2016), and XOR-folding
 * for Bloom filter-based encryptions for privacy-preserving record linkage, German RLC (2016).
 *
 * <p>Encodings are personal data still: whoever has the key can try names until one fits, and
 * without it frequent values can be guessed from many encodings. What is and is not protected
 * against: docs/methods/privacy-preserving-linkage.md.
 */
@NullMarked
package kg.koch.link.privacy;

import org.jspecify.annotations.NullMarked;
