package kg.koch.xroad;

import kg.koch.terms.BadInputException;

/**
 * X-Road carried the request to the service, and the service refused it.
 *
 * @param code as the service gives it, such as HTTP 404
 * @param message of the service; empty if it gave none that can be read
 */
public record ProviderFault(String code, String message) implements Fault {

  public ProviderFault {
    code = ForeignText.shown(code);
    message = ForeignText.shown(message);
  }

  @Override
  public BadInputException told(ServiceId service) {
    return new BadInputException(
        BadInputException.Place.file("Service " + service),
        "what was asked for",
        "a refusal of the service itself: "
            + code
            + (message.isEmpty() ? "" : " (" + message + ")"),
        "X-Road carried the request and is not at fault: turn to the owner of the service.");
  }
}
