package kg.koch.xroad;

import java.util.List;
import java.util.regex.Pattern;
import kg.koch.terms.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a supplier's service says of a file before it is fetched chunk by chunk: security servers
 * refuse a body above 10 MiB where they log bodies, and an extract of a register is larger.
 *
 * <p>Guarantees: the chunks cover the file exactly, none is above the limit, every hash has the
 * form of one. Not checked: that the service keeps to it, which the hashes tell when the chunks
 * come.
 *
 * @param source whose delivery it is
 * @param period what it covers
 * @param fileName a plain name, without folders
 * @param bytes of the whole file
 * @param sha256 of the whole file, in lower-case hexadecimal
 * @param chunkBytes of every chunk but the last, which has the rest
 * @param chunks SHA-256 of each chunk, in order
 */
public record DeliveryManifest(
    String source,
    String period,
    String fileName,
    long bytes,
    String sha256,
    int chunkBytes,
    List<String> chunks) {

  /** The most bytes of a body that security servers carry and log as they are installed: 10 MiB. */
  public static final int MOST_BODY = 10 << 20;

  private static final Pattern PLAIN_NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * @throws IllegalArgumentException if it contradicts itself or breaks a limit
   */
  public DeliveryManifest {
    require(PLAIN_NAME.matcher(fileName).matches(), "fileName", "a plain file name");
    require(bytes > 0, "bytes", "a length above 0");
    require(SHA256.matcher(sha256).matches(), "sha256", "64 lower-case hexadecimal digits");
    require(
        chunkBytes > 0 && chunkBytes <= MOST_BODY, "chunkBytes", "a length of 1 to " + MOST_BODY);
    long needed = (bytes - 1) / chunkBytes + 1;
    require(chunks.size() == needed, "chunks", needed + " hashes, as the lengths tell");
    chunks = List.copyOf(chunks);
    require(
        chunks.stream().allMatch(one -> SHA256.matcher(one).matches()),
        "chunks",
        "64 lower-case hexadecimal digits a chunk");
  }

  private static void require(boolean holds, String field, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Expected in '%s' %s; got something else".formatted(field, expected));
    }
  }

  /**
   * Reads the service's JSON.
   *
   * @throws BadInputException if it is none, contradicts itself, or is of another delivery
   */
  public static DeliveryManifest parse(
      byte[] json, ServiceId service, String source, String period) {
    DeliveryManifest read = read(json, service);
    if (!read.source.equals(source) || !read.period.equals(period)) {
      throw refused(service, "the delivery of %s %s".formatted(source, period), "another one");
    }
    return read;
  }

  private static DeliveryManifest read(byte[] json, ServiceId service) {
    try {
      DeliveryManifest read = MAPPER.readValue(json, DeliveryManifest.class);
      if (read != null) {
        return read;
      }
    } catch (JacksonException unusable) {
      Throwable cause = unusable.getCause();
      if (cause instanceof IllegalArgumentException contradiction) {
        throw refused(
            service, "a delivery that can be fetched", String.valueOf(contradiction.getMessage()));
      }
    }
    throw refused(service, "the description of a delivery in JSON", "something else");
  }

  private static BadInputException refused(ServiceId service, String expected, String came) {
    return new BadInputException(
        BadInputException.Place.file("Service " + service),
        expected,
        came,
        "Ask the owner of the service to answer as docs/operations/x-road.md says.");
  }

  /** Where a chunk begins in the file; the first is number 0. */
  public long offset(int chunk) {
    return (long) chunk * chunkBytes;
  }

  /** Bytes of a chunk. */
  public int length(int chunk) {
    return (int) Math.min(chunkBytes, bytes - offset(chunk));
  }
}
