package kg.koch.xroad;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kg.koch.terms.BadInputException;

/**
 * What security servers say of an answer.
 *
 * <p>Source: PR-REST 4.3. The request's hash is verified by the security server that made the
 * request; it is kept here as proof, not checked again. One that has not the form of a hash, or a
 * request's identifier that has not the form of one, counts as not there.
 *
 * @param service that answered
 * @param id of the message, as the request named it
 * @param requestId given to this exchange by the servers
 * @param requestHash base-64 SHA-512 over the request
 * @param error type of the fault, if X-Road and not the service refused
 */
public record AnswerHeaders(
    Optional<String> service,
    Optional<String> id,
    Optional<String> requestId,
    Optional<String> requestHash,
    Optional<String> error) {

  private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9-]{1,100}");

  /** 64 bytes in base-64. */
  private static final Pattern SHA512 = Pattern.compile("[A-Za-z0-9+/]{86}==");

  /**
   * @param header finds a header by its name, whatever its capitals
   */
  public static AnswerHeaders of(Function<String, Optional<String>> header) {
    return new AnswerHeaders(
        header.apply("X-Road-Service"),
        header.apply(MessageHeaders.ID),
        header.apply("X-Road-Request-Id").filter(id -> REQUEST.matcher(id).matches()),
        header.apply("X-Road-Request-Hash").filter(hash -> SHA512.matcher(hash).matches()),
        header.apply("X-Road-Error"));
  }

  /**
   * Refuses an answer to another message, or one that came past X-Road.
   *
   * @throws BadInputException if the message's identifier or the service is not the one asked
   */
  public void requireAnswerTo(MessageHeaders sent, ServiceId asked) {
    if (!id.equals(Optional.of(sent.id()))) {
      throw new BadInputException(
          BadInputException.Place.file("Answer of " + asked),
          "the identifier of the message sent, " + sent.id(),
          id.map(ForeignText::shown).orElse("none"),
          "Check that the configured address is a security server's and not the service's own.");
    }
    if (!service.equals(Optional.of(asked.encoded()))) {
      throw new BadInputException(
          BadInputException.Place.file("Answer of " + asked),
          "an answer of the service asked",
          service.map(one -> "one of " + ForeignText.shown(one)).orElse("one of no service"),
          "Report it to the operator of the security server.");
    }
  }
}
