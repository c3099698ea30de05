package kg.koch.app.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.app.publish.internal.ReleaseMaker;
import kg.koch.app.publish.internal.TrustedKey;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.protect.ProtectedTable;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.BundleWriter;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.SigningKey;
import kg.koch.publish.bundle.TableFiles;

/**
 * The publication stage: protected tables in, a signed release out.
 *
 * <p>A release folder appears whole or not at all. The same tables published again are recognised
 * and nothing is written. The result does not depend on threads or time.
 */
public final class Publish {

  private final ReleaseMaker maker;
  private final SigningKey key;
  private final Path releases;
  private final Path unfinished;
  private final TableFiles tableFiles;
  private final ReferenceShelf references;

  /**
   * @param releases folder the releases lie in: 6-published
   * @param references what others published, told beside the figures
   * @param unfinished folder on the same file system, emptied before each run
   */
  public Publish(
      Catalog catalog,
      Ledger ledger,
      SigningKey key,
      Path releases,
      ReferenceShelf references,
      Path unfinished) {
    this.maker = new ReleaseMaker(catalog, ledger, key.publicKey());
    this.key = key;
    this.releases = releases;
    this.references = references;
    this.unfinished = unfinished;
    this.tableFiles = new ParquetTableFiles(unfinished);
  }

  /**
   * Publishes tables made from what the registers sent.
   *
   * @throws kg.koch.terms.BadInputException if the folder holds releases of another key
   */
  public Release publish(ProtectedTables tables) {
    return publish(tables, maker.content(tables, references.figures()));
  }

  /**
   * Publishes tables made from made-up data, which every page of the release then says.
   *
   * @param errors of the figures against the truth the data were made with
   * @throws kg.koch.terms.BadInputException if the folder holds releases of another key
   */
  public Release publishMadeUp(ProtectedTables tables, List<Quality.TruthError> errors) {
    return publish(tables, maker.madeUpContent(tables, errors, references.figures()));
  }

  private Release publish(ProtectedTables tables, ReleaseContent content) {
    new TrustedKey(releases, unfinished).put(key.publicKey());
    Path folder =
        made(content)
            .orElseGet(
                () ->
                    new BundleWriter(tableFiles, key, unfinished)
                        .write(releases, content, withCells(tables)));
    return new BundleReader(Set.of(key.publicKey()), tableFiles).read(folder);
  }

  private static List<ProtectedTable> withCells(ProtectedTables tables) {
    return tables.tables().stream().filter(table -> table.rows() > 0).toList();
  }

  /** The release whose lineage ends in the same step of publication. */
  private Optional<Path> made(ReleaseContent content) {
    return releases().stream()
        .map(releases::resolve)
        .filter(
            folder ->
                Json.read(folder.resolve("lineage.json"), Lineage.class).equals(content.lineage()))
        .findFirst();
  }

  /** The releases there are that were not made of these tables, oldest data first. */
  public List<Release> others(ProtectedTables tables) {
    BundleReader reader = new BundleReader(Set.of(key.publicKey()), tableFiles);
    return releases().stream()
        .map(releases::resolve)
        .map(reader::read)
        .filter(
            release ->
                release.lineage().steps().stream()
                    .noneMatch(step -> step.id().equals(tables.stepId())))
        .toList();
  }

  /** Whether a release was made of the step of that identity. */
  public boolean isMadeOf(String release, String step) {
    return Json.read(releases.resolve(release).resolve("lineage.json"), Lineage.class)
        .steps()
        .stream()
        .anyMatch(one -> one.id().equals(step));
  }

  /** The releases' identities, oldest data first. */
  public List<String> releases() {
    if (!Files.isDirectory(releases)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(releases)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("manifest.json")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
