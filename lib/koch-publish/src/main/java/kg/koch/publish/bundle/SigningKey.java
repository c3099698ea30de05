package kg.koch.publish.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The key pair a statistical office signs its releases with: Ed25519 (RFC 8032), whose signatures
 * are deterministic, so the same release signed twice is the same bytes.
 *
 * <p>Does not check that the two halves belong together.
 */
public final class SigningKey {

  private final PrivateKey privateKey;
  private final VerificationKey publicKey;

  public SigningKey(KeyPair pair) {
    this.privateKey = pair.getPrivate();
    this.publicKey = new VerificationKey(pair.getPublic().getEncoded());
  }

  /**
   * @param pkcs8 the private key in PKCS #8
   * @param publicKey its public half
   */
  public static SigningKey of(byte[] pkcs8, VerificationKey publicKey) {
    try {
      PrivateKey privateKey =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return new SigningKey(new KeyPair(publicKey.asPublicKey(), privateKey));
    } catch (GeneralSecurityException failure) {
      throw new IllegalArgumentException("Expected an Ed25519 private key in PKCS #8", failure);
    }
  }

  public VerificationKey publicKey() {
    return publicKey;
  }

  /** The private half in PKCS #8, for keeping in a key file. */
  public byte[] privateEncoded() {
    return privateKey.getEncoded();
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The release could not be signed", failure);
    }
  }

  @Override
  public String toString() {
    return "signing key of " + publicKey.fingerprint();
  }
}
