package kg.koch.app.xroad;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.ServiceId;

/**
 * How this organisation takes part in the exchange, as its settings file says.
 *
 * @param securityServer address of the own security server, without a path
 * @param client who this system is
 * @param user on whose account programs act, with the country's letters before
 * @param keys for mutual TLS with the security server; empty only where it is on this machine
 * @param persons services that may be asked about one person
 * @param provided what members may ask of this system; empty if nothing listens
 */
public record XRoadSettings(
    URI securityServer,
    ClientId client,
    Optional<String> user,
    Optional<KeyStores> keys,
    Set<ServiceId> persons,
    Optional<Provided> provided) {

  public XRoadSettings {
    persons = Set.copyOf(persons);
  }

  /**
   * Reads a settings file.
   *
   * @throws kg.koch.terms.BadInputException if it cannot be used; the message names the key
   */
  public static XRoadSettings read(Path file) {
    return new SettingsFile(file).read();
  }

  /**
   * Files in PKCS#12 with their passwords, each in a file of its own.
   *
   * @param keyStore this system's key and certificate
   * @param trustStore the security server's certificate, and no other's
   */
  public record KeyStores(
      Path keyStore, Path keyStorePassword, Path trustStore, Path trustStorePassword) {}

  /**
   * What is answered, and to whom.
   *
   * @param listen where the security server finds it
   * @param figures members that may ask for published figures
   * @param deliveries members that may ask what became of a source's deliveries, by source
   */
  public record Provided(
      InetSocketAddress listen, Set<ClientId> figures, Map<String, Set<ClientId>> deliveries) {

    public Provided {
      figures = Set.copyOf(figures);
      deliveries = Map.copyOf(deliveries);
    }
  }
}
