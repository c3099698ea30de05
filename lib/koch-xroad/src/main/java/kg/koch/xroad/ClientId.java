package kg.koch.xroad;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks or answers: a member of the exchange, or one of its subsystems.
 *
 * <p>Source: PR-REST 4.1; PR-MESS 2.1. That such a member exists is known to the security server
 * alone.
 *
 * @param instance of the exchange
 * @param memberClass such as GOV or COM
 * @param memberCode of the organisation within its class
 * @param subsystem null for the member itself
 */
public record ClientId(
    String instance, String memberClass, String memberCode, @Nullable String subsystem) {

  /**
   * @throws IllegalArgumentException if a part cannot be one
   */
  public ClientId {
    IdentifierPart.require(instance, "instance");
    IdentifierPart.require(memberClass, "member class");
    IdentifierPart.require(memberCode, "member code");
    if (subsystem != null) {
      IdentifierPart.require(subsystem, "subsystem");
    }
  }

  /**
   * Reads {@code instance/class/code[/subsystem]}, each part percent-encoded by itself.
   *
   * @throws IllegalArgumentException if it is not written so
   */
  public static ClientId parse(String encoded) {
    List<String> parts = IdentifierPart.decodeAll(encoded);
    if (parts.size() != 3 && parts.size() != 4) {
      throw new IllegalArgumentException(
          "Expected instance/class/code or instance/class/code/subsystem; got '"
              + ForeignText.shown(encoded)
              + "'");
    }
    return new ClientId(
        parts.get(0), parts.get(1), parts.get(2), parts.size() == 4 ? parts.get(3) : null);
  }

  /** As it stands in paths and headers. */
  public String encoded() {
    return Stream.of(instance, memberClass, memberCode, subsystem)
        .filter(Objects::nonNull)
        .map(IdentifierPart::encode)
        .collect(Collectors.joining("/"));
  }

  @Override
  public String toString() {
    return encoded();
  }
}
