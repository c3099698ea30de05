package kg.koch.xroad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service of a provider's subsystem.
 *
 * <p>The protocol lets the subsystem be left out; then nobody can tell a service's code from the
 * first part of its path. So it is required here, as security servers require it.
 *
 * @param provider whose service it is; always a subsystem
 * @param code of the service
 * @param version of a SOAP service; null if it has none, and for REST services
 */
public record ServiceId(ClientId provider, String code, @Nullable String version) {

  /**
   * @throws IllegalArgumentException if a part cannot be one, or the provider is no subsystem
   */
  public ServiceId {
    if (provider.subsystem() == null) {
      throw new IllegalArgumentException(
          "Expected the subsystem that provides the service; got the member " + provider);
    }
    IdentifierPart.require(code, "service code");
    if (version != null) {
      IdentifierPart.require(version, "service version");
    }
  }

  /**
   * Reads {@code instance/class/code/subsystem/service[/version]}, each part percent-encoded by
   * itself.
   *
   * @throws IllegalArgumentException if it is not written so
   */
  public static ServiceId parse(String encoded) {
    List<String> parts = IdentifierPart.decodeAll(encoded);
    if (parts.size() != 5 && parts.size() != 6) {
      throw new IllegalArgumentException(
          "Expected instance/class/code/subsystem/service; got '"
              + ForeignText.shown(encoded)
              + "'");
    }
    ClientId provider = new ClientId(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    return new ServiceId(provider, parts.get(4), parts.size() == 6 ? parts.get(5) : null);
  }

  /** As it stands in paths and headers of REST messages. The version is not part of it. */
  public String encoded() {
    return provider.encoded() + '/' + IdentifierPart.encode(code);
  }

  @Override
  public String toString() {
    return version == null ? encoded() : encoded() + '/' + IdentifierPart.encode(version);
  }
}
