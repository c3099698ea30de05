package kg.koch.app.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.VerificationKey;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;

/** Releases read from folders, and only if the publisher's key signed them. */
public final class SignedReleases {

  private static final String KEY_FILE = "trusted.pub";

  private final @Nullable Path published;
  private final @Nullable Path trusted;

  /**
   * @param data a data folder; null: releases are named by their own folders
   * @param trusted the publisher's key; null: the file trusted.pub beside the releases
   */
  public SignedReleases(@Nullable Path data, @Nullable Path trusted) {
    this.published = data == null ? null : data.resolve("6-published");
    this.trusted = trusted;
  }

  /**
   * The release of that name, or in that folder.
   *
   * @throws BadInputException if there is none, or no trusted key signed it
   */
  public Release named(String name) {
    Path folder = published == null ? Path.of(name) : published.resolve(name);
    if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
      throw new BadInputException(
          BadInputException.Place.file(folder.toString()),
          "the folder of a release",
          Files.exists(folder) ? "a folder without manifest.json" : "nothing there",
          published == null
              ? "Name the folders of two releases, or give --data DIR and the releases' names."
              : "Name one of " + names(published) + ".");
    }
    return reader(folder.toAbsolutePath().getParent()).read(folder);
  }

  /** The newest release of the data folder. */
  public Release newest() {
    if (published == null) {
      throw new IllegalStateException("Expected a data folder");
    }
    List<String> names = names(published);
    if (names.isEmpty()) {
      throw new BadInputException(
          BadInputException.Place.file(published.toString()),
          "a release",
          "none",
          "Publish first: ./koch demo makes a data folder with a release.");
    }
    return named(names.get(names.size() - 1));
  }

  private static List<String> names(Path published) {
    if (!Files.isDirectory(published)) {
      return List.of();
    }
    try (var folders = Files.list(published)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("manifest.json")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private BundleReader reader(@Nullable Path beside) {
    return readerTrusting(trusted != null ? trusted : Path.of(beside + "/" + KEY_FILE));
  }

  /**
   * Reads releases that a publisher signed.
   *
   * @param file the publisher's key
   * @throws BadInputException when the file is no key
   */
  public static BundleReader readerTrusting(Path file) {
    try {
      VerificationKey key = VerificationKey.parse(Files.readString(file));
      return new BundleReader(
          Set.of(key), new ParquetTableFiles(Path.of(System.getProperty("java.io.tmpdir"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (IllegalArgumentException malformed) {
      throw new BadInputException(
          BadInputException.Place.file(file.toString()),
          "an Ed25519 public key, as the publisher gives it in trusted.pub",
          "something else",
          "Name the publisher's key file with --trust.");
    }
  }
}
