package kg.koch.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Who may deliver through the interface for programs, and for which sources: a small file for each
 * supplier, which only the owner can read. A token is shown once, when it is made; of it the
 * SHA-256 is kept. A file taken away takes effect at once.
 */
public final class SupplierTokens {

  private static final String START = "koch_";
  private static final int BYTES = 32;

  private final Path folder;

  /**
   * @param folder such as keys/suppliers of a data folder
   */
  public SupplierTokens(Path folder) {
    this.folder = folder;
  }

  /**
   * A supplier with a token.
   *
   * @param name letters, digits and hyphens
   * @param sources it may deliver for
   */
  public record Supplier(String name, List<String> sources, String sha256) {

    public Supplier {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Makes a supplier's token; one it had before holds no longer.
   *
   * @return the token, which is kept nowhere
   */
  public String make(String name, List<String> sources, SecureRandom random) {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new BadInputException(
          Place.file(folder.toString()),
          "a supplier's name of small letters, digits and hyphens, at most 40",
          "another one",
          "Name it such as border-service.");
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    write(new Supplier(name, sources, Ledger.hash(token)));
    return token;
  }

  private void write(Supplier supplier) {
    Path file = folder.resolve(supplier.name() + ".json");
    Path beside = folder.resolve(supplier.name() + ".part");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Json.write(beside, supplier);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** True if there was such a supplier. */
  public boolean remove(String name) {
    return list().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(
            one -> {
              try {
                return Files.deleteIfExists(folder.resolve(one.name() + ".json"));
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            })
        .orElse(false);
  }

  /** All suppliers, by name. */
  public List<Supplier> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> Json.read(file, Supplier.class))
          .sorted(Comparator.comparing(Supplier::name))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whose token it is. Every hash is compared, each in constant time. */
  public Optional<Supplier> find(String token) {
    byte[] given = Ledger.hash(token).getBytes(StandardCharsets.US_ASCII);
    Optional<Supplier> found = Optional.empty();
    for (Supplier one : list()) {
      if (MessageDigest.isEqual(given, one.sha256().getBytes(StandardCharsets.US_ASCII))) {
        found = Optional.of(one);
      }
    }
    return found;
  }
}
