package kg.koch.app.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kg.koch.terms.BadInputException;

/**
 * The secret keys of a data folder, 32 bytes each, in files only the owner can read: linkage
 * (person keys), disclosure (record keys), signing (releases), workspace (who may open it).
 *
 * <p>A folder for real deliveries gets random keys at its first use. A demonstration's keys follow
 * from its seed, so that two runs give the same bytes; they protect nothing, and the file {@code
 * demonstration} says so. The workspace key is random always: it reaches no output.
 */
public final class KeyFolder {

  private static final int KEY_BYTES = 32;

  private final Path folder;

  private KeyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the keys, making those that are missing.
   *
   * @param demonstrationSeed the seed of a made-up country, or empty for real deliveries
   * @throws BadInputException if the folder's keys are of the other kind, or of another seed
   */
  public static KeyFolder open(Path folder, OptionalLong demonstrationSeed, SecureRandom random) {
    KeyFolder keys = new KeyFolder(folder);
    keys.refuseTheOtherKind(demonstrationSeed.isPresent());
    demonstrationSeed.ifPresent(keys::refuseAnotherSeed);
    demonstrationSeed.ifPresent(keys::markDemonstration);
    for (String name : new String[] {"linkage", "disclosure", "signing"}) {
      keys.makeIfMissing(
          name,
          demonstrationSeed.isPresent()
              ? derived(demonstrationSeed.getAsLong(), name)
              : fresh(random));
    }
    keys.makeIfMissing("workspace", fresh(random));
    return keys;
  }

  /** The keys of a folder in use, of whichever kind they are. */
  public static KeyFolder open(Path folder, SecureRandom random) {
    return open(folder, new KeyFolder(folder).notedSeed(), random);
  }

  /** True if the keys follow from a seed and protect nothing. */
  public boolean isDemonstration() {
    return Files.exists(note());
  }

  public byte[] linkage() {
    return read("linkage");
  }

  public byte[] disclosure() {
    return read("disclosure");
  }

  public byte[] signing() {
    return read("signing");
  }

  public String workspace() {
    return HexFormat.of().formatHex(read("workspace"));
  }

  private void refuseTheOtherKind(boolean demonstration) {
    boolean hasKeys = Files.exists(file("linkage"));
    if (hasKeys && demonstration != isDemonstration()) {
      throw new BadInputException(
          BadInputException.Place.file(folder.toString()),
          demonstration ? "keys of a demonstration" : "keys of a country's own",
          demonstration ? "keys of a country's own" : "keys of a demonstration",
          "Use another data folder: made-up and real data are never mixed.");
    }
  }

  /** Keys of one seed and a country of another would make a release that no seed makes again. */
  private void refuseAnotherSeed(long seed) {
    OptionalLong noted = notedSeed();
    if (noted.isPresent() && noted.getAsLong() != seed) {
      throw new BadInputException(
          BadInputException.Place.file(folder.toString()),
          "keys of the demonstration with seed " + seed,
          "those of seed " + noted.getAsLong(),
          "Name another folder with --data, or give --seed " + noted.getAsLong() + ".");
    }
  }

  private OptionalLong notedSeed() {
    try {
      return isDemonstration()
          ? OptionalLong.of(Long.parseLong(Files.readString(note()).strip()))
          : OptionalLong.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void makeIfMissing(String name, byte[] key) {
    writeIfMissing(file(name), HexFormat.of().formatHex(key) + "\n");
  }

  /** Noted before the first key is made, so that no folder has derived keys without saying so. */
  private void markDemonstration(long seed) {
    writeIfMissing(note(), seed + "\n");
  }

  /** Written beside and renamed: whole or not there. What a killed process left is overwritten. */
  private void writeIfMissing(Path file, String text) {
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        return;
      }
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] read(String name) {
    try {
      return HexFormat.of().parseHex(Files.readString(file(name)).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (IllegalArgumentException notHex) {
      throw new BadInputException(
          BadInputException.Place.file(file(name).toString()),
          "a key of %d bytes in hexadecimal".formatted(KEY_BYTES),
          "something else",
          "Restore the file from a backup; without it, earlier person keys cannot be made again.");
    }
  }

  private Path note() {
    return folder.resolve("demonstration");
  }

  private Path file(String name) {
    return folder.resolve(name + ".key");
  }

  private static byte[] fresh(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  private static byte[] derived(long seed, String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              "koch demonstration key, protects nothing".getBytes(StandardCharsets.UTF_8),
              "HmacSHA256"));
      return mac.doFinal((name + ":" + seed).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
    }
  }
}
