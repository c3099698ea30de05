package kg.koch.app.xroad;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import kg.koch.app.xroad.XRoadSettings.KeyStores;
import kg.koch.terms.BadInputException;

/** Both sides show a certificate. Only those in the trust store are believed, no public ones. */
public final class MutualTls {

  private MutualTls() {}

  /**
   * @throws BadInputException if a store cannot be opened with its password
   */
  public static SSLContext context(KeyStores stores) {
    try {
      char[] password = password(stores.keyStorePassword());
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(store(stores.keyStore(), password), password);
      TrustManagerFactory others =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      others.init(store(stores.trustStore(), password(stores.trustStorePassword())));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), others.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException unusable) {
      throw refused(stores.keyStore() + " and " + stores.trustStore());
    }
  }

  private static KeyStore store(Path file, char[] password)
      throws GeneralSecurityException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return store;
    }
  }

  private static char[] password(Path file) throws IOException {
    return Files.readString(file).strip().toCharArray();
  }

  private static BadInputException refused(String where) {
    return new BadInputException(
        BadInputException.Place.file(where),
        "key stores in PKCS#12 that their passwords open",
        "others",
        "Check the files and the password files that the settings name.");
  }
}
