package kg.koch.app.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import kg.koch.protect.privacy.SecretBits;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** A secret of 32 bytes, in 64 hexadecimal digits, that noise is drawn with. */
final class SecretFile {

  private SecretFile() {}

  /** The secret; made, for its owner's eyes alone, if the file is not there. */
  static byte[] readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return read(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] secret = new byte[SecretBits.BYTES];
    new SecureRandom().nextBytes(secret);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
  }

  private static byte[] read(Path file) throws IOException {
    String text = Files.readString(file).strip();
    if (!text.matches("[0-9a-f]{" + 2 * SecretBits.BYTES + "}")) {
      throw new BadInputException(
          Place.file(file.toString()),
          "64 hexadecimal digits",
          "another text",
          "Name the file of the secret; one that is not there is made.");
    }
    return HexFormat.of().parseHex(text);
  }
}
