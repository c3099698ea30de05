package kg.koch.app.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.SigningKey;
import kg.koch.publish.bundle.VerificationKey;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Detached Ed25519 signatures of reports (RFC 8032), as they come: 64 bytes in a file of the
 * report's name with .sig behind it, which other programs check too.
 *
 * <p>Keys are PEM files, such as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey
 * -pubout} write.
 */
public final class ReportSignature {

  private ReportSignature() {}

  /** Where the signature of a report stands. */
  public static Path fileOf(Path report) {
    return report.resolveSibling(report.getFileName() + ".sig");
  }

  /**
   * Reads a private key.
   *
   * @throws BadInputException if the file holds none
   */
  static SigningKey key(Path pem) throws IOException {
    try {
      byte[] encoded = Base64.getDecoder().decode(content(pem));
      EdECPrivateKey key =
          (EdECPrivateKey)
              KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return SigningKey.ofSecret(key.getBytes().orElseThrow());
    } catch (IllegalArgumentException | GeneralSecurityException none) {
      throw new BadInputException(
          Place.file(pem.toString()),
          "a private Ed25519 key in PEM, PKCS #8",
          "other content",
          "Make one: openssl genpkey -algorithm ed25519 -out key.pem");
    }
  }

  /**
   * Checks the signature of a report.
   *
   * @return the key that made it
   * @throws BadInputException if there is none, or it is not the key's signature of this file
   */
  public static VerificationKey verified(Path report, Path publicKey) throws IOException {
    byte[] content = bytes(report);
    byte[] signature = bytes(fileOf(report));
    VerificationKey key = publicKey(publicKey);
    if (!key.verifies(content, signature)) {
      throw new BadInputException(
          Place.file(report.toString()),
          "a report as the key " + key.fingerprint() + " signed it",
          "another",
          "The file was changed, or another key signed it: ask for it again, and for the key.");
    }
    return key;
  }

  private static VerificationKey publicKey(Path pem) throws IOException {
    try {
      return VerificationKey.parse(content(pem));
    } catch (IllegalArgumentException none) {
      throw new BadInputException(
          Place.file(pem.toString()),
          "a public Ed25519 key in PEM",
          "other content",
          "Make one of the private key: openssl pkey -in key.pem -pubout -out public.pem");
    }
  }

  /** What stands between the lines that say what it is. */
  private static String content(Path pem) throws IOException {
    return new String(bytes(pem), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("-----"))
        .map(String::strip)
        .collect(Collectors.joining());
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Place.file(file.toString()), "a file that can be read", "none", "Check the path.");
    }
    return Files.readAllBytes(file);
  }
}
