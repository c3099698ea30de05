package kg.koch.openrosa;

/**
 * The envelope in which a server answers a submission or refuses a request. Telephones take only
 * 201 or 202 with this envelope for success: a login page of a wireless network answers 200.
 *
 * <p>Source: OpenRosa Form Submission API 1.0, response.
 */
public final class Answer {

  static final String NAMESPACE = "http://openrosa.org/http/response";

  private Answer() {}

  /** What a submission that was kept is answered with, beside status 201. */
  public static byte[] success(String message) {
    return envelope(Markup.BLANK, message);
  }

  /**
   * What a refused request is answered with.
   *
   * @param message what the enumerator reads
   */
  public static byte[] refusal(String message) {
    return envelope("error", message);
  }

  private static byte[] envelope(String nature, String message) {
    return new Markup()
        .open("OpenRosaResponse", "xmlns", NAMESPACE, "items", "0")
        .leaf("message", message, "nature", nature)
        .close()
        .bytes();
  }
}
