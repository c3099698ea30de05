/**
 * The release bundle: a folder of protected tables, their metadata, lineage and quality, with a
 * manifest that hashes every file and an Ed25519 signature of the manifest.
 *
 * <p>What goes in: {@code ProtectedTable} only, through {@link
 * kg.koch.publish.bundle.BundleWriter}. What comes out: {@link kg.koch.publish.bundle.Release},
 * through {@link kg.koch.publish.bundle.BundleReader}, which refuses a folder that is not exactly
 * what a trusted key signed. No file holds a time of day: equal inputs give equal bytes. See
 * docs/methods/release-bundle.md.
 *
 * <p>Limits: a table is read into memory whole (some 20 bytes and 4 a dimension for each cell).
 */
@NullMarked
package kg.koch.publish.bundle;

import org.jspecify.annotations.NullMarked;
