package kg.koch.publish.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A public Ed25519 key. Two are equal if their encodings are. */
public final class VerificationKey {

  private final String encoded;

  /**
   * @param x509 the key as SubjectPublicKeyInfo
   */
  public VerificationKey(byte[] x509) {
    this.encoded = Base64.getEncoder().encodeToString(x509);
  }

  /**
   * Reads the text of a key file: one line of Base64.
   *
   * @throws IllegalArgumentException if it is no Ed25519 key
   */
  public static VerificationKey parse(String text) {
    VerificationKey key = new VerificationKey(Base64.getDecoder().decode(text.strip()));
    key.asPublicKey();
    return key;
  }

  /** The text of a key file. */
  public String text() {
    return encoded + "\n";
  }

  /** The first 16 hexadecimal digits of the key's SHA-256, for messages. */
  public String fingerprint() {
    return Hashes.sha256(Base64.getDecoder().decode(encoded)).substring(0, 16);
  }

  PublicKey asPublicKey() {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException failure) {
      throw new IllegalArgumentException("Expected an Ed25519 public key", failure);
    }
  }

  /** Whether these bytes are this key's signature of a message. */
  public boolean verifies(byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(asPublicKey());
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The signature could not be checked", failure);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey that && encoded.equals(that.encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  @Override
  public String toString() {
    return fingerprint();
  }
}
