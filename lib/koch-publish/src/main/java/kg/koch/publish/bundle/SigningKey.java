package kg.koch.publish.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;

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
   * The key pair that follows from 32 secret bytes, as RFC 8032 section 5.1.5 has it.
   *
   * @throws IllegalArgumentException if there are not 32 bytes
   */
  public static SigningKey ofSecret(byte[] secret) {
    if (secret.length != 32) {
      throw new IllegalArgumentException("Expected 32 secret bytes; got " + secret.length);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(secret));
      return new SigningKey(generator.generateKeyPair());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("Every Java platform from 15 has Ed25519", failure);
    }
  }

  public VerificationKey publicKey() {
    return publicKey;
  }

  /** The signature of a message: 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The message could not be signed", failure);
    }
  }

  /**
   * Gives the secret where the platform's generator asks for random bytes: the private key is those
   * bytes. The platform has no other way from a private key to its public half.
   */
  private static final class GivenBytes extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient byte[] given;

    GivenBytes(byte[] given) {
      this.given = given.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(given, 0, bytes, 0, bytes.length);
    }
  }

  @Override
  public String toString() {
    return "signing key of " + publicKey.fingerprint();
  }
}
