package kg.koch.app.publish.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import kg.koch.publish.bundle.VerificationKey;
import kg.koch.terms.BadInputException;

/** The file trusted.pub beside the releases: the one key that verifies all of them. */
public final class TrustedKey {

  private static final String NAME = "trusted.pub";

  private final Path releases;
  private final Path unfinished;

  public TrustedKey(Path releases, Path unfinished) {
    this.releases = releases;
    this.unfinished = unfinished;
  }

  /**
   * Writes the key unless it is there.
   *
   * @throws BadInputException if another is there
   */
  public void put(VerificationKey key) {
    Path file = releases.resolve(NAME);
    try {
      if (Files.exists(file)) {
        requireSame(file, key);
        return;
      }
      Files.createDirectories(releases);
      Files.createDirectories(unfinished);
      Path beside = Files.createTempFile(unfinished, "trusted", ".pub");
      Files.writeString(beside, key.text());
      Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void requireSame(Path file, VerificationKey key) throws IOException {
    if (!Files.readString(file).equals(key.text())) {
      throw new BadInputException(
          BadInputException.Place.file(file.toString()),
          "the key releases are signed with, " + key,
          "another",
          "Sign with the key of the releases that are there, or publish to another folder.");
    }
  }
}
