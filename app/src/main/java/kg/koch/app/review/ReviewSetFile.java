package kg.koch.app.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import kg.koch.engine.ledger.Json;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import tools.jackson.core.JacksonException;

/**
 * A review set in a file, readable by its owner only.
 *
 * @param id named by its content: the same set has the same id wherever it is taken in
 */
public record ReviewSetFile(String id, ReviewSet set) {

  private static final int ID_LETTERS = 12;

  /** Writes a set; the file appears whole or not at all. */
  public static void write(Path file, ReviewSet set) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(beside);
    try {
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(beside, Json.text(set));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Reads a set.
   *
   * @throws BadInputException if the file is none
   */
  public static ReviewSetFile read(Path file) {
    try {
      ReviewSet set = Json.read(file, ReviewSet.class);
      requireWhole(set);
      return new ReviewSetFile(id(file), set);
    } catch (JacksonException | NullPointerException | IllegalArgumentException other) {
      throw new BadInputException(
          Place.file(String.valueOf(file.getFileName())),
          "a review set as ./koch link --review writes it",
          "other or damaged content",
          "Write the set again, and give the file review.json.");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void requireWhole(ReviewSet set) {
    Objects.requireNonNull(set.title(), "title");
    boolean whole =
        ReviewSet.FORMAT.equals(set.format())
            && !set.pairs().isEmpty()
            && set.pairs().stream()
                .allMatch(
                    pair ->
                        pair.stratum() >= 0
                            && pair.stratum() < set.strata().size()
                            && pair.left().size() == set.fields().size()
                            && pair.right().size() == set.fields().size());
    if (!whole) {
      throw new IllegalArgumentException("Expected a review set; got another file");
    }
  }

  private static String id(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash).substring(0, ID_LETTERS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
