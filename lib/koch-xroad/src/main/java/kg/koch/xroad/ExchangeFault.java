package kg.koch.xroad;

import kg.koch.terms.BadInputException;

/**
 * X-Road refused: the request did not reach the service, or its answer did not come back.
 *
 * <p>Source: PR-REST 4.6; for SOAP, PR-MESS 2.5.
 *
 * @param type such as Server.ServerProxy.NetworkError
 * @param message of the security server
 * @param detail under which its operator finds it in the log
 */
public record ExchangeFault(String type, String message, String detail) implements Fault {

  /** Who has to mend it, told from the beginning of the type. */
  public enum Side {
    REQUEST("the request", "Mend the request: the identifiers of client and service first."),
    OWN_SERVER(
        "the own security server", "Turn to the operator of your own security server with it."),
    PROVIDER_SERVER(
        "the provider's security server",
        "Turn to the provider: access rights, and the server behind the service."),
    UNKNOWN("X-Road", "Turn to the operator of your own security server with it.");

    private final String named;
    private final String whatToDo;

    Side(String named, String whatToDo) {
      this.named = named;
      this.whatToDo = whatToDo;
    }
  }

  public ExchangeFault {
    type = ForeignText.shown(type);
    message = ForeignText.shown(message);
    detail = ForeignText.shown(detail);
  }

  public Side side() {
    if (isOf("Server.ServerProxy")) {
      return Side.PROVIDER_SERVER;
    }
    if (isOf("Server.ClientProxy")) {
      return Side.OWN_SERVER;
    }
    return isOf("Client") ? Side.REQUEST : Side.UNKNOWN;
  }

  private boolean isOf(String beginning) {
    return type.equals(beginning) || type.startsWith(beginning + ".");
  }

  @Override
  public BadInputException told(ServiceId service) {
    return new BadInputException(
        BadInputException.Place.file("X-Road, on the way to " + service),
        "an answer of the service",
        "a fault of %s: %s (%s), number %s".formatted(side().named, type, message, detail),
        side().whatToDo);
  }
}
