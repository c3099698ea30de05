package kg.koch.publish.bundle;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A release whose signature and files were verified when it was read. Safe for several threads.
 *
 * <p>Tables are read when they are asked for; the cache of the reader keeps the last ones.
 */
public final class Release {

  private final Manifest manifest;
  private final SortedMap<String, TableMetadata> metadata;
  private final Lineage lineage;
  private final Quality quality;
  private final References references;
  private final Microdata microdata;
  private final Function<TableMetadata, PublishedTable> tables;

  Release(
      Manifest manifest,
      SortedMap<String, TableMetadata> metadata,
      Lineage lineage,
      Quality quality,
      References references,
      Microdata microdata,
      Function<TableMetadata, PublishedTable> tables) {
    this.manifest = manifest;
    this.metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    this.lineage = lineage;
    this.quality = quality;
    this.references = references;
    this.microdata = microdata;
    this.tables = tables;
  }

  public String id() {
    return manifest.releaseId();
  }

  public Manifest manifest() {
    return manifest;
  }

  /** What is known of each table, by table. */
  public SortedMap<String, TableMetadata> metadata() {
    return metadata;
  }

  public Lineage lineage() {
    return lineage;
  }

  /** What others published of the same phenomena. */
  public References references() {
    return references;
  }

  /** Files of records that researchers may ask for. */
  public Microdata microdata() {
    return microdata;
  }

  public Quality quality() {
    return quality;
  }

  public Optional<TableMetadata> findMetadata(String table) {
    return Optional.ofNullable(metadata.get(table));
  }

  /** The table, if the release has it. */
  public Optional<PublishedTable> findTable(String table) {
    return findMetadata(table).map(tables);
  }
}
